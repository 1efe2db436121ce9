"""Writes the model cards, public/pocket/cards.json and manifest.json from what is in the folders.

    python3 pocket/make_cards.py
"""
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOT)

from pocket.cards.facts import PUBLIC, card_of, sha256_of  # noqa: E402
from pocket.cards.text import markdown  # noqa: E402
from pocket.train.sizes import SIZES  # noqa: E402
from pocket.train.tokenizer import Tokenizer, train_tokenizer  # noqa: E402

CARDS_VERSION = 1


def write_json(path, value):
    """Writes a value as indented JSON with a line end."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, indent=1, ensure_ascii=False)
        file.write("\n")


def main():
    """Writes the cards, then the hashes of all that must belong together."""
    tokenizer = Tokenizer(train_tokenizer(os.path.join(ROOT, "pocket", ".work")))
    cards = [card_of(size, tokenizer) for size in SIZES.values()]
    write_json(os.path.join(PUBLIC, "cards.json"), {"version": CARDS_VERSION, "models": cards})
    paths = ["public/pocket/cards.json", "pocket/eval/questions.json", "pocket/eval/outside.json"]
    for card in cards:
        card_path = f"pocket/cards/{card['id']}.md"
        with open(os.path.join(ROOT, card_path), "w", encoding="utf-8") as file:
            file.write(markdown(card))
        paths += [card_path, f"pocket/train/{card['id']}.log.jsonl"]
        if "longer" in card:
            paths.append(f"pocket/eval/longer-{card['id']}.json")
        for model_file in card["files"]:
            paths += [f"public/pocket/{model_file['name']}",
                      f"pocket/eval/results-{model_file['name'].replace('.gguf', '')}.json"]
    write_json(os.path.join(ROOT, "pocket", "manifest.json"),
               {"sha256": {path: sha256_of(os.path.join(ROOT, path)) for path in sorted(paths)}})
    print(len(paths), "files in the manifest")


if __name__ == "__main__":
    main()
