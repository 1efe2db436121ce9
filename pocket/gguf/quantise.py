"""Turns matrices into ggml's block formats, 32 values to a block.

Q8_0: one half float d, then 32 signed bytes q; a value is d * q.
Q4_0: one half float d, then 16 bytes, each with value i (low) and i + 16 (high); a value is d * (q - 8).
Source: block_q8_0 and block_q4_0 in ggml-common.h, quantize_row_*_ref in ggml-quants.c of llama.cpp.
"""
import numpy

BLOCK = 32


def f32(matrix):
    """The matrix as it is."""
    return matrix.astype("<f4").tobytes()


def f16(matrix):
    """The matrix in half floats."""
    return matrix.astype("<f2").tobytes()


def inverse(scale):
    """1 / scale, and 0 where the scale is 0: a block of zeros stays one."""
    return numpy.divide(1.0, scale, out=numpy.zeros_like(scale), where=scale != 0)


def q8_0(matrix):
    """The matrix in blocks of bytes, scaled by the largest value of each block."""
    blocks = matrix.astype(numpy.float32).reshape(-1, BLOCK)
    scale = numpy.abs(blocks).max(axis=1, keepdims=True) / 127.0
    scaled = blocks * inverse(scale)
    whole = numpy.trunc(scaled + numpy.copysign(0.5, scaled)).astype(numpy.int8)
    return numpy.concatenate([scale.astype("<f2").view(numpy.uint8), whole.view(numpy.uint8)], axis=1).tobytes()


def q4_0(matrix):
    """The matrix in blocks of half bytes; the value of largest size becomes exactly -8 steps."""
    blocks = matrix.astype(numpy.float32).reshape(-1, BLOCK)
    place = numpy.abs(blocks).argmax(axis=1)
    scale = blocks[numpy.arange(len(blocks)), place][:, None] / -8.0
    steps = numpy.minimum(15, (blocks * inverse(scale) + 8.5).astype(numpy.int8)).astype(numpy.uint8)
    packed = steps[:, :BLOCK // 2] | (steps[:, BLOCK // 2:] << 4)
    return numpy.concatenate([scale.astype("<f2").view(numpy.uint8), packed], axis=1).tobytes()


# name: (ggml type of the tensor, general.file_type, function)
FORMATS = {"f32": (0, 0, f32), "f16": (1, 1, f16), "q8_0": (8, 7, q8_0), "q4_0": (2, 2, q4_0)}
