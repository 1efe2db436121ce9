"""The metadata of a Pocket model's GGUF file: what it is, its shape, its tokenizer, its chat template."""
from ..train.sizes import CONTEXT_LENGTH, NORM_EPSILON, ROPE_BASE
from ..train.tokenizer import ANSWER_MARK, VOCABULARY
from .writer import ARRAY, BOOL, FLOAT32, INT32, STRING, UINT32

# The models know single questions only: the last one is rendered, as it was in training. A system
# message is read and dropped; were it not read, llama.cpp would put it before the question.
CHAT_TEMPLATE = (
    "{%- set last = namespace(question='', system='') -%}"
    "{%- for message in messages -%}"
    "{%- if message['role'] == 'user' -%}{%- set last.question = message['content'] -%}{%- endif -%}"
    "{%- if message['role'] == 'system' -%}{%- set last.system = message['content'] | trim -%}{%- endif -%}"
    "{%- endfor -%}"
    "{{- last.question | trim -}}"
    "{%- if add_generation_prompt -%}{{- '" + ANSWER_MARK + "' -}}{%- endif -%}"
)
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6


def token_kind(pieces, token):
    """The kind of a token in GGUF's numbers."""
    if pieces.is_unknown(token):
        return UNKNOWN
    if pieces.is_control(token):
        return CONTROL
    return BYTE if pieces.is_byte(token) else NORMAL


def metadata_of(size, pieces, file_type):
    """All entries for a size, its SentencePiece model and the file's main tensor type."""
    tokens = range(VOCABULARY)
    return [
        ("general.architecture", STRING, "llama"),
        ("general.type", STRING, "model"),
        ("general.name", STRING, size.title),
        ("general.basename", STRING, "Pocket"),
        ("general.size_label", STRING, size.title.split()[-1]),
        ("general.license", STRING, "apache-2.0"),
        ("general.description", STRING, "A tiny model trained for this page: small facts, sums and words."),
        ("general.languages", (ARRAY, STRING), ["en"]),
        ("general.file_type", UINT32, file_type),
        ("general.quantization_version", UINT32, 2),
        ("llama.vocab_size", UINT32, VOCABULARY),
        ("llama.context_length", UINT32, CONTEXT_LENGTH),
        ("llama.embedding_length", UINT32, size.width),
        ("llama.block_count", UINT32, size.layers),
        ("llama.feed_forward_length", UINT32, size.hidden),
        ("llama.attention.head_count", UINT32, size.heads),
        ("llama.attention.head_count_kv", UINT32, size.heads),
        ("llama.attention.layer_norm_rms_epsilon", FLOAT32, NORM_EPSILON),
        ("llama.rope.dimension_count", UINT32, size.width // size.heads),
        ("llama.rope.freq_base", FLOAT32, ROPE_BASE),
        ("tokenizer.ggml.model", STRING, "llama"),
        ("tokenizer.ggml.pre", STRING, "default"),
        ("tokenizer.ggml.tokens", (ARRAY, STRING), [pieces.id_to_piece(token) for token in tokens]),
        ("tokenizer.ggml.scores", (ARRAY, FLOAT32), [pieces.get_score(token) for token in tokens]),
        ("tokenizer.ggml.token_type", (ARRAY, INT32), [token_kind(pieces, token) for token in tokens]),
        ("tokenizer.ggml.bos_token_id", UINT32, pieces.bos_id()),
        ("tokenizer.ggml.eos_token_id", UINT32, pieces.eos_id()),
        ("tokenizer.ggml.unknown_token_id", UINT32, pieces.unk_id()),
        ("tokenizer.ggml.add_bos_token", BOOL, True),
        ("tokenizer.ggml.add_eos_token", BOOL, False),
        ("tokenizer.ggml.add_space_prefix", BOOL, False),
        ("tokenizer.chat_template", STRING, CHAT_TEMPLATE),
    ]
