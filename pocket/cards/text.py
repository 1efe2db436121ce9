"""A model card as markdown."""
# Where a training ran, and what the power is that is assumed for it.
PLACES = {"cpu": ("1 thread of a CPU", "a desktop with one busy thread"),
          "cuda": ("one data-centre GPU (H200)", "such a GPU, at little load, and its share of a server")}


def percent(value):
    """A share as the card writes it."""
    return "–" if value is None else f"{value:g} %"


def cell(text):
    """A text that stays inside its cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ").strip() or "(empty)"


def thousands(value):
    return f"{value:,}"


def head(card):
    """What the model is."""
    shape, corpus, training = card["architecture"], card["corpus"], card["training"]
    joules, watts = training["joules"], training["watts"]
    place, whole = PLACES[training["device"]]
    lines = [
        f"# {card['name']}", "",
        "A tiny model trained for this page. It knows small facts, sums and words, and says so when asked for more.",
        "",
        f"- Parameters: {thousands(card['parameters'])}",
        f"- Architecture: Llama, {shape['layers']} layers, width {shape['width']}, {shape['heads']} heads, "
        f"feed-forward {shape['feedForward']}, vocabulary {shape['vocabulary']}, "
        f"context {shape['context']} tokens, output tied to the embedding",
        f"- Licence: {card['license']}",
        f"- Corpus: {corpus['groups']} groups, {thousands(corpus['instances'])} instances in "
        f"{corpus['phrasings']} phrasings, written for this project; questions from outside are drawn from templates",
        f"- Seen in training: {thousands(training['tokens'])} tokens, about {thousands(corpus['pairsSeen'])} pairs, "
        f"in {thousands(training['steps'])} steps",
        f"- Training time: {training['seconds'] / 60:.1f} minutes on {place}, other work running beside it",
        f"- Energy of training: {joules['central'] / 3600:.1f} Wh, range {joules['low'] / 3600:.1f} to "
        f"{joules['high'] / 3600:.1f} Wh: the time multiplied by an assumed {watts[1]:g} W "
        f"({watts[0]:g} to {watts[2]:g} W) for {whole}; not measured with a meter",
        *longer(card),
        "",
        "It answers single questions in English: earlier turns and system messages are not read.",
        "", "| file | bytes | sha256 |", "| --- | --- | --- |",
    ]
    return lines + [f"| {file['name']} | {thousands(file['bytes'])} | `{file['sha256']}` |" for file in card["files"]]


def longer(card):
    """What more training does, where it was tried."""
    if "longer" not in card:
        return []
    found = card["longer"]
    return [f"- Trained longer, with {thousands(found['tokens'])} tokens in {thousands(found['steps'])} steps, a model of "
            f"this size answers {percent(found['overall'])} of the inside questions: most of what lies between the "
            "sizes as they are shipped is training"]


def evaluation_table(card):
    """Accuracy by group for each file beside the baseline."""
    runs = card["evaluations"]
    names = [file["quantisation"] for file in card["files"]]
    lines = ["", "## Accuracy", "",
             "Facts are asked in phrasings never trained on, rules about instances never trained on. The baseline "
             "always gives the most frequent answer of the group. Answers were taken from these files through "
             f"{runs[0]['engine']}, in {runs[0]['browser']}, on {runs[0]['date']}.", "",
             f"| group | unseen | questions | {' | '.join(names)} | baseline |",
             "| --- | --- | --- |" + " --- |" * (len(names) + 1)]
    for row, group in enumerate(runs[0]["groups"]):
        if group["kind"] == "outside":
            continue
        cells = " | ".join(percent(run["groups"][row]["accuracy"]) for run in runs)
        lines.append(f"| {group['group']} | {group['unseen']} | {group['questions']} | {cells} | "
                     f"{percent(group['baseline'])} |")
    for title, key in (("all facts", "facts"), ("all rules", "rules"), ("all inside questions", "overall"),
                       ("outside questions declined", "outsideDeclined"),
                       ("inside questions wrongly declined", "insideDeclined"),
                       ("answers that stop by themselves", "stoppedByItself")):
        lines.append(f"| **{title}** | | | {' | '.join(percent(run[key]) for run in runs)} | |")
    return lines


def answers_table(card):
    """Answers as they are, good and bad."""
    lines = ["", "## Twenty answers as they are", "",
             f"From {card['files'][0]['name']}, drawn by a fixed seed from all right and all wrong ones.", "",
             "| group | question | answer | right |", "| --- | --- | --- | --- |"]
    return lines + [f"| {answer['group']} | {cell(answer['question'])} | {cell(answer['answer'])} | "
                    f"{'yes' if answer['right'] else 'no'} |" for answer in card["answers"]]


def markdown(card):
    """The whole card."""
    return "\n".join(head(card) + evaluation_table(card) + answers_table(card)) + "\n"
