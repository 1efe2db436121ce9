"""Collects what a card says of one size, from the sizes table, the training log and the results."""
import hashlib
import json
import os
import random

from ..corpus.build import PairSource, all_tasks
from ..train.model import Llama, parameter_count
from ..train.sizes import CONTEXT_LENGTH, THREADS
from ..train.tokenizer import VOCABULARY

POCKET = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PUBLIC = os.path.join(os.path.dirname(POCKET), "public", "pocket")
# Watts as low, central, high: the first busy thread, each further one, the rest of a desktop host;
# then the efficiency of its power supply. Assumptions, not readings.
FIRST_THREAD, NEXT_THREAD, HOST, EFFICIENCY = (2, 8, 30), (1, 4, 10), (10, 25, 50), (0.94, 0.88, 0.80)
# A data-centre GPU while it trains one of these (nvidia-smi read 137 to 160 W on an H200), and the
# share of its server.
GPU, SERVER = (100, 145, 160), (50, 100, 300)
SHOWN_OF_EACH = 10
SAMPLE_SEED = 5
SAMPLE_PAIRS = 20000


def sha256_of(path):
    """The hash of a file's bytes in hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def read_json(*parts):
    """The content of a JSON file under pocket/."""
    with open(os.path.join(POCKET, *parts), encoding="utf-8") as file:
        return json.load(file)


def training_watts(device):
    """Power at the wall while training, as low, central, high."""
    if device == "cuda":
        return [(gpu + server) / efficiency for gpu, server, efficiency in zip(GPU, SERVER, EFFICIENCY)]
    return [(first + (THREADS - 1) * following + host) / efficiency
            for first, following, host, efficiency in zip(FIRST_THREAD, NEXT_THREAD, HOST, EFFICIENCY)]


def training_of(size):
    """Steps, tokens, seconds and joules of a size's training, from the last line of its log."""
    with open(os.path.join(POCKET, "train", f"{size.name}.log.jsonl"), encoding="utf-8") as file:
        last = json.loads(file.readlines()[-1])
    device = last.get("device", "cpu")
    joules = [round(watts * last["seconds"], -2) for watts in training_watts(device)]
    return {"steps": last["step"], "tokens": last["tokens"], "seconds": last["seconds"], "device": device, "threads": THREADS,
            "finalLoss": last["loss"], "watts": [round(watts, 1) for watts in training_watts(device)],
            "joules": dict(zip(("low", "central", "high"), joules))}


def longer_of(size):
    """What the same size answers when it sees more in training; None where that was not tried."""
    if not os.path.exists(os.path.join(POCKET, "eval", f"longer-{size.name}.json")):
        return None
    results = read_json("eval", f"longer-{size.name}.json")
    return {key: results[key] for key in ("steps", "tokens", "overall", "facts", "rules")}


def corpus_facts(tokenizer):
    """How large the corpus is; tokens of a pair are the mean of a drawn sample."""
    tasks = all_tasks()
    pairs = PairSource(SAMPLE_SEED).pairs(SAMPLE_PAIRS)
    lengths = [len(tokenizer.prompt(question)) + len(tokenizer.answer(answer)) for question, answer in pairs]
    return {"groups": len({task.group for task in tasks}) + 1,
            "instances": sum(len(task.instances) for task in tasks),
            "phrasings": len({phrasing for task in tasks for phrasing in task.phrasings}),
            "meanTokensPerPair": round(sum(lengths) / len(lengths), 1)}


def shown_answers(questions, results):
    """Ten right and ten wrong answers, as they are, spread over the groups; fewer wrong where there are fewer."""
    chance = random.Random(SAMPLE_SEED)
    items = {item["id"]: item for item in questions["items"]}
    shown = []
    for right in (True, False):
        by_group = {}
        answers = [answer for answer in results["answers"] if answer["right"] == right]
        chance.shuffle(answers)
        for answer in answers:
            by_group.setdefault(items[answer["id"]]["group"], []).append(answer)
        queues = list(by_group.values())
        chance.shuffle(queues)
        count = SHOWN_OF_EACH if right else 2 * SHOWN_OF_EACH - len(shown)
        while queues and count:
            queues = [queue for queue in queues if queue]
            for queue in queues[:count]:
                answer = queue.pop()
                shown.append({"group": items[answer["id"]]["group"], "question": items[answer["id"]]["question"],
                              "answer": answer["answer"], "right": right})
            count -= len(queues[:count])
    return shown


def card_of(size, tokenizer):
    """Everything a card says of one size."""
    questions = read_json("eval", "questions.json")
    names = [f"{size.name}-{quantisation}" for quantisation in size.quantisations]
    results = [read_json("eval", f"results-{name}.json") for name in names]
    files = []
    for name, quantisation, result in zip(names, size.quantisations, results):
        path = os.path.join(PUBLIC, name + ".gguf")
        files.append({"name": name + ".gguf", "quantisation": quantisation, "bytes": os.path.getsize(path),
                      "sha256": sha256_of(path)})
        if result["sha256"] != files[-1]["sha256"]:
            raise SystemExit(f"{name}: the results were taken on another file; run pocket/eval/run.mjs again")
    training, corpus = training_of(size), corpus_facts(tokenizer)
    # Two significant digits: the number of pairs follows from a mean.
    pairs = float(f"{training['tokens'] / corpus['meanTokensPerPair']:.1e}")
    return {
        "id": size.name,
        "name": size.title,
        "parameters": parameter_count(Llama(size)),
        "architecture": {"family": "llama", "layers": size.layers, "width": size.width, "heads": size.heads,
                         "feedForward": size.hidden, "vocabulary": VOCABULARY, "context": CONTEXT_LENGTH},
        "files": files,
        "knows": [group for group in questions["baseline"] if group != "outside"],
        "corpus": {**corpus, "pairsSeen": int(pairs)},
        "training": training,
        **({"longer": longer} if (longer := longer_of(size)) else {}),
        "evaluations": [{key: value for key, value in result.items() if key != "answers"} for result in results],
        "answers": shown_answers(questions, results[0]),
        "license": "Apache-2.0",
    }
