"""The sizes of the family, and how each is trained. One table for trainer, writer and cards."""
from dataclasses import dataclass

CONTEXT_LENGTH = 512
ROPE_BASE = 10000.0
NORM_EPSILON = 1e-5


@dataclass(frozen=True)
class Size:
    """The shape of one model and its schedule; widths are multiples of 32 so that blocks of 32 fit."""

    name: str
    title: str
    layers: int
    width: int
    heads: int
    hidden: int
    learning_rate: float
    steps: int
    rows: int  # rows of ROW_LENGTH tokens in a step
    quantisations: tuple


ROW_LENGTH = 128
THREADS = 1  # a second thread shares the core's units on the machine this was written on, and slows it down
# The smaller one sees 20 tokens for each parameter, which is the most that computing for it is best spent on
# (Hoffmann et al. 2022, arXiv:2203.15556); the larger one, for want of time, 5. See the README on what more does.
SIZES = {
    "pocket-0.3m": Size("pocket-0.3m", "Pocket 0.3M", layers=4, width=64, heads=4, hidden=224,
                        learning_rate=4e-3, steps=3335, rows=16, quantisations=("q8_0",)),
    "pocket-3m": Size("pocket-3m", "Pocket 3M", layers=4, width=256, heads=8, hidden=512,
                      learning_rate=2e-3, steps=10000, rows=12, quantisations=("q8_0", "q4_0")),
}
