"""The training loop: AdamW, warm-up and cosine decay, checkpoints, a log of JSON lines."""
import json
import math
import os
import time

import torch
from torch.nn import functional

from ..corpus.build import PairSource
from .batches import BatchSource
from .model import Llama, parameter_count

SEED = 7
WARM_UP = 200
LOG_EVERY = 50
SAVE_EVERY = 500


def learning_rate(size, step):
    """Rises for WARM_UP steps, then falls along a cosine to 2 % of its height."""
    if step < WARM_UP:
        return size.learning_rate * (step + 1) / WARM_UP
    done = (step - WARM_UP) / max(1, size.steps - WARM_UP)
    return size.learning_rate * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, done))))


class Training:
    """One training with its state, which a checkpoint holds in full."""

    def __init__(self, size, tokenizer, folder):
        self.size, self.folder = size, folder
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        torch.manual_seed(SEED)
        self.model = Llama(size).to(self.device)
        matrices = [weight for weight in self.model.parameters() if weight.dim() == 2]
        vectors = [weight for weight in self.model.parameters() if weight.dim() == 1]
        self.optimizer = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": 0.05}, {"params": vectors, "weight_decay": 0.0}],
            lr=size.learning_rate, betas=(0.9, 0.98), eps=1e-8)
        self.pairs = PairSource(SEED)
        self.batches = BatchSource(self.pairs, tokenizer)
        self.step, self.tokens, self.seconds = 0, 0, 0.0
        self.checkpoint = os.path.join(folder, "checkpoint.pt")
        self.log = os.path.join(folder, "log.jsonl")

    def resume(self):
        """Goes on from the checkpoint if there is one; the log is cut back to it."""
        if os.path.exists(self.checkpoint):
            state = torch.load(self.checkpoint, map_location=self.device)
            self.model.load_state_dict(state["model"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.pairs.random.setstate(state["random"])
            self.step, self.tokens, self.seconds = state["step"], state["tokens"], state["seconds"]
        self.cut_log()

    def cut_log(self):
        """Drops entries of steps after the checkpoint: they will be taken, and logged, again."""
        if not os.path.exists(self.log):
            return
        with open(self.log, encoding="utf-8") as file:
            kept = [line for line in file if line.endswith("\n") and json.loads(line)["step"] <= self.step]
        with open(self.log, "w", encoding="utf-8") as file:
            file.writelines(kept)

    def save(self):
        """Writes the checkpoint; a cut in the middle leaves the old one whole."""
        state = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(),
                 "random": self.pairs.random.getstate(), "step": self.step, "tokens": self.tokens,
                 "seconds": self.seconds}
        torch.save(state, self.checkpoint + ".new")
        os.replace(self.checkpoint + ".new", self.checkpoint)

    def one_step(self):
        """Learns from one batch; returns the mean loss of an answer token."""
        tokens, positions, segments, targets = (
            part.to(self.device) for part in self.batches.batch(self.size.rows))
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.size, self.step)
        learnt = targets.flatten() != -100
        stream = self.model.hidden_states(tokens, positions, segments)
        scores = self.model.logits(stream.flatten(0, 1)[learnt])
        loss = functional.cross_entropy(scores, targets.flatten()[learnt])
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self.tokens += int((segments >= 0).sum())
        return loss.item()

    def run(self):
        """Trains to the last step of the size's schedule."""
        print(f"{self.size.name}: {parameter_count(self.model)} parameters on {self.device}", flush=True)
        begun, losses = time.monotonic() - self.seconds, []
        while self.step < self.size.steps:
            losses.append(self.one_step())
            self.seconds = time.monotonic() - begun
            if self.step % LOG_EVERY == 0 or self.step == self.size.steps:
                entry = {"step": self.step, "loss": round(sum(losses) / len(losses), 4),
                         "tokens": self.tokens, "seconds": round(self.seconds, 1), "device": self.device}
                losses = []
                with open(self.log, "a", encoding="utf-8") as file:
                    file.write(json.dumps(entry) + "\n")
            if self.step % SAVE_EVERY == 0 or self.step == self.size.steps:
                self.save()
