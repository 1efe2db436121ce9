"""Trains one size from nothing, or from its checkpoint, and writes its GGUF files.

    python3 pocket/retrain.py --size pocket-0.3m
"""
import argparse
import dataclasses
import os
import shutil
import sys

import torch

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PUBLIC = os.path.join(ROOT, "public", "pocket")
sys.path.insert(0, ROOT)

from pocket.gguf.export import export  # noqa: E402
from pocket.train.loop import Training  # noqa: E402
from pocket.train.sizes import SIZES, THREADS  # noqa: E402
from pocket.train.tokenizer import Tokenizer, train_tokenizer  # noqa: E402


def main():
    """Reads the command line, trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=tuple(SIZES), required=True)
    parser.add_argument("--work", default=os.path.join(ROOT, "pocket", ".work"), help="checkpoints and logs")
    parser.add_argument("--out", default=PUBLIC, help="GGUF files")
    parser.add_argument("--steps", type=int, help="another length of training than that of the size")
    parser.add_argument("--threads", type=int, default=THREADS)
    parser.add_argument("--export-only", action="store_true", help="write the checkpoint as it is")
    choice = parser.parse_args()
    torch.set_num_threads(choice.threads)
    size = SIZES[choice.size]
    if choice.steps is not None:
        size = dataclasses.replace(size, steps=choice.steps)
    folder = os.path.join(choice.work, size.name)
    os.makedirs(folder, exist_ok=True)
    tokenizer_path = train_tokenizer(choice.work)
    training = Training(size, Tokenizer(tokenizer_path), folder)
    training.resume()
    if not choice.export_only:
        training.run()
        if choice.out == PUBLIC:
            shutil.copy(training.log, os.path.join(ROOT, "pocket", "train", f"{size.name}.log.jsonl"))
    for path in export(training.model, size, tokenizer_path, choice.out):
        print(path, os.path.getsize(path))


if __name__ == "__main__":
    main()
