"""A small Llama: RMSNorm, rotary positions on neighbouring pairs, SwiGLU, tied embeddings.

Rotating neighbours (2i, 2i+1) is what llama.cpp does for the `llama` architecture, so the weights
of queries and keys are written as they are, without permutation.
"""
import math

import torch
from torch import nn
from torch.nn import functional

from .sizes import NORM_EPSILON, ROPE_BASE
from .tokenizer import VOCABULARY


class RootMeanSquareNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, values):
        return values * torch.rsqrt(values.pow(2).mean(-1, keepdim=True) + NORM_EPSILON) * self.weight


def rotate(values, cosine, sine):
    """Turns each pair of neighbours of (row, position, head, feature) by its position's angle."""
    even, odd = values[..., 0::2], values[..., 1::2]
    turned = torch.stack((even * cosine - odd * sine, even * sine + odd * cosine), dim=-1)
    return turned.flatten(-2)


class Block(nn.Module):
    """One layer: attention, then the gated feed-forward."""

    def __init__(self, size):
        super().__init__()
        self.heads = size.heads
        self.attention_norm = RootMeanSquareNorm(size.width)
        self.query_key_value = nn.Linear(size.width, 3 * size.width, bias=False)
        self.output = nn.Linear(size.width, size.width, bias=False)
        self.feed_norm = RootMeanSquareNorm(size.width)
        self.gate_up = nn.Linear(size.width, 2 * size.hidden, bias=False)
        self.down = nn.Linear(size.hidden, size.width, bias=False)

    def forward(self, stream, cosine, sine, mask):
        rows, length, width = stream.shape
        shape = (rows, length, self.heads, width // self.heads)
        query, key, value = self.query_key_value(self.attention_norm(stream)).split(width, dim=-1)
        query = rotate(query.view(shape), cosine, sine).transpose(1, 2)
        key = rotate(key.view(shape), cosine, sine).transpose(1, 2)
        scores = query @ key.transpose(-1, -2) / math.sqrt(shape[-1]) + mask
        mixed = scores.softmax(-1) @ value.view(shape).transpose(1, 2)
        stream = stream + self.output(mixed.transpose(1, 2).reshape(rows, length, width))
        gate, up = self.gate_up(self.feed_norm(stream)).chunk(2, dim=-1)
        return stream + self.down(functional.silu(gate) * up)


class Llama(nn.Module):
    """The whole model; `hidden_states` gives the stream, `logits` turns parts of it into scores."""

    def __init__(self, size):
        super().__init__()
        self.size = size
        self.embedding = nn.Embedding(VOCABULARY, size.width)
        self.blocks = nn.ModuleList(Block(size) for _ in range(size.layers))
        self.norm = RootMeanSquareNorm(size.width)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                last = name.endswith(("output.weight", "down.weight"))
                nn.init.normal_(weight, std=0.03 / math.sqrt(2 * size.layers) if last else 0.03)

    def hidden_states(self, tokens, positions, segments):
        """The stream after the last norm; a token sees earlier tokens of its own segment only."""
        half = self.size.width // self.size.heads // 2
        frequency = ROPE_BASE ** (-torch.arange(half, device=tokens.device) / half)
        angle = (positions[..., None] * frequency)[:, :, None, :]
        same = segments[:, :, None] == segments[:, None, :]
        causal = torch.ones(tokens.shape[1], tokens.shape[1], dtype=torch.bool, device=tokens.device).tril()
        mask = torch.zeros(same.shape, device=tokens.device).masked_fill(~(same & causal), -1e9)[:, None]
        stream = self.embedding(tokens)
        for block in self.blocks:
            stream = block(stream, angle.cos(), angle.sin(), mask)
        return self.norm(stream)

    def logits(self, stream):
        """Scores of the next token; the output matrix is the embedding."""
        return functional.linear(stream, self.embedding.weight)


def parameter_count(model):
    """The number of trained weights."""
    return sum(weight.numel() for weight in model.parameters())
