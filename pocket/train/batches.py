"""Packs pairs into rows of tokens. Each pair begins with its own begin token and sees only itself."""
import torch

from .sizes import ROW_LENGTH


class BatchSource:
    """Rows of packed pairs; what does not fit in a row starts the next one."""

    def __init__(self, pairs, tokenizer):
        self.pairs = pairs
        self.tokenizer = tokenizer

    def pair_tokens(self):
        """The tokens of one pair and the length of its prompt; longer pairs than a row are passed over."""
        while True:
            question, answer = self.pairs.draw()
            prompt = self.tokenizer.prompt(question)
            tokens = prompt + self.tokenizer.answer(answer)
            if len(tokens) <= ROW_LENGTH:
                return tokens, len(prompt)

    def batch(self, rows):
        """Tensors of (rows, ROW_LENGTH): tokens, positions, segments, targets (-100 where not learnt)."""
        tokens = torch.zeros(rows, ROW_LENGTH, dtype=torch.long)
        positions = torch.zeros(rows, ROW_LENGTH, dtype=torch.long)
        segments = torch.full((rows, ROW_LENGTH), -1)
        targets = torch.full((rows, ROW_LENGTH), -100)
        row, place, segment = 0, 0, 0
        while True:
            pair, prompt_length = self.pair_tokens()
            if place + len(pair) > ROW_LENGTH:
                row, place = row + 1, 0
                if row == rows:
                    return tokens, positions, segments, targets
            end = place + len(pair)
            tokens[row, place:end] = torch.tensor(pair)
            positions[row, place:end] = torch.arange(len(pair))
            segments[row, place:end] = segment
            targets[row, place + prompt_length - 1:end - 1] = torch.tensor(pair[prompt_length:])
            place, segment = end, segment + 1
