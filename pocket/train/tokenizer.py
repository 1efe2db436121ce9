"""The tokenizer: SentencePiece BPE with byte fallback and one token per digit.

No space is put before the text, and nothing is normalised, so that llama.cpp splits a prompt into
exactly the tokens that the model was trained on.
"""
import os

import sentencepiece

from ..corpus.build import PairSource

VOCABULARY = 1024
ANSWER_MARK = "<|answer|>"
SAMPLE_PAIRS = 60000
SAMPLE_SEED = 11


def train_tokenizer(folder):
    """Trains the tokenizer on pairs drawn with a fixed seed; returns the path of its model."""
    path = os.path.join(folder, "tokenizer.model")
    if os.path.exists(path):
        return path
    os.makedirs(folder, exist_ok=True)
    sample = os.path.join(folder, "tokenizer-sample.txt")
    with open(sample, "w", encoding="utf-8") as file:
        for question, answer in PairSource(SAMPLE_SEED).pairs(SAMPLE_PAIRS):
            file.write(question + "\n" + answer + "\n")
    sentencepiece.SentencePieceTrainer.train(
        input=sample, model_prefix=os.path.join(folder, "tokenizer"), model_type="bpe",
        vocab_size=VOCABULARY, byte_fallback=True, split_digits=True, character_coverage=1.0,
        add_dummy_prefix=False, remove_extra_whitespaces=False, normalization_rule_name="identity",
        control_symbols=[ANSWER_MARK], unk_id=0, bos_id=1, eos_id=2, pad_id=-1,
        input_sentence_size=0, num_threads=1, minloglevel=1,
    )
    os.remove(sample)
    return path


class Tokenizer:
    """Turns pairs into the tokens that the chat template renders at inference."""

    def __init__(self, path):
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=path)
        self.begin, self.end = self.pieces.bos_id(), self.pieces.eos_id()
        self.mark = self.pieces.piece_to_id(ANSWER_MARK)

    def prompt(self, question):
        """The tokens before the answer."""
        return [self.begin, *self.pieces.encode(question), self.mark]

    def answer(self, text):
        """The tokens of the answer with its end."""
        return [*self.pieces.encode(text), self.end]

    def text(self, tokens):
        """The text of answer tokens."""
        return self.pieces.decode([token for token in tokens if token != self.end])
