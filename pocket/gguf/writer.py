"""Writes a GGUF file, version 3: header, metadata, tensor table, then the aligned tensors.

Source: docs/gguf.md of the ggml project.
"""
import struct

ALIGNMENT = 32
UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9
PACKING = {UINT32: "<I", INT32: "<i", FLOAT32: "<f", BOOL: "<?"}


def packed_text(text):
    """A string as GGUF writes it: its length in bytes, then its bytes."""
    data = text.encode("utf-8")
    return struct.pack("<Q", len(data)) + data


def packed_value(kind, value):
    """A value of one of the simple kinds."""
    return packed_text(value) if kind == STRING else struct.pack(PACKING[kind], value)


def packed_entry(key, kind, value):
    """One metadata entry; a pair (ARRAY, kind) makes a list of that kind."""
    if isinstance(kind, tuple):
        inner = kind[1]
        items = b"".join(packed_value(inner, one) for one in value)
        return packed_text(key) + struct.pack("<IIQ", ARRAY, inner, len(value)) + items
    return packed_text(key) + struct.pack("<I", kind) + packed_value(kind, value)


def padded(data):
    """The data filled with zeros to the alignment."""
    return data + b"\0" * (-len(data) % ALIGNMENT)


def write_gguf(path, metadata, tensors):
    """Writes the file.

    metadata: list of (key, kind, value); tensors: list of (name, shape, ggml type, bytes), where
    the shape is (rows, columns) or (columns,). GGUF counts dimensions from the fastest one.
    """
    table, body = b"", b""
    for name, shape, kind, data in tensors:
        dimensions = tuple(reversed(shape))
        table += packed_text(name) + struct.pack("<I", len(dimensions))
        table += struct.pack(f"<{len(dimensions)}Q", *dimensions) + struct.pack("<IQ", kind, len(body))
        body += padded(data)
    entries = b"".join(packed_entry(*entry) for entry in metadata)
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(metadata)) + entries + table
    with open(path, "wb") as file:
        file.write(padded(head) + body)
