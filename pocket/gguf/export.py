"""Writes a trained model as GGUF, once for each quantisation of its size."""
import os

from ..train.tokenizer import Tokenizer
from .metadata import metadata_of
from .quantise import FORMATS
from .writer import write_gguf


def named_weights(model):
    """The weights under llama.cpp's names, as (name, array)."""

    def array(weight):
        return weight.detach().cpu().float().numpy()

    yield "token_embd.weight", array(model.embedding.weight)
    for number, block in enumerate(model.blocks):
        query, key, value = block.query_key_value.weight.chunk(3, dim=0)
        gate, up = block.gate_up.weight.chunk(2, dim=0)
        yield f"blk.{number}.attn_norm.weight", array(block.attention_norm.weight)
        yield f"blk.{number}.attn_q.weight", array(query)
        yield f"blk.{number}.attn_k.weight", array(key)
        yield f"blk.{number}.attn_v.weight", array(value)
        yield f"blk.{number}.attn_output.weight", array(block.output.weight)
        yield f"blk.{number}.ffn_norm.weight", array(block.feed_norm.weight)
        yield f"blk.{number}.ffn_gate.weight", array(gate)
        yield f"blk.{number}.ffn_up.weight", array(up)
        yield f"blk.{number}.ffn_down.weight", array(block.down.weight)
    yield "output_norm.weight", array(model.norm.weight)


def format_of(name, array, quantisation):
    """Norms stay in full; the embedding, which is also the output, keeps at least eight bits."""
    if array.ndim == 1:
        return FORMATS["f32"]
    if name == "token_embd.weight" and quantisation == "q4_0":
        return FORMATS["q8_0"]
    return FORMATS[quantisation]


def export(model, size, tokenizer_path, folder):
    """Writes the files of a size into the folder; returns their paths."""
    os.makedirs(folder, exist_ok=True)
    pieces = Tokenizer(tokenizer_path).pieces
    paths = []
    for quantisation in size.quantisations:
        tensors = []
        for name, array in named_weights(model):
            kind, _, pack = format_of(name, array, quantisation)
            tensors.append((name, array.shape, kind, pack(array)))
        path = os.path.join(folder, f"{size.name}-{quantisation}.gguf")
        write_gguf(path, metadata_of(size, pieces, FORMATS[quantisation][1]), tensors)
        paths.append(path)
    return paths
