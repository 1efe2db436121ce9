"""Checks which capital, continent, language and currency belong to which country, against public data.

    npm pack world-countries@5.1.0 && tar xzf world-countries-5.1.0.tgz
    python3 pocket/corpus/check_country_facts.py package/countries.json

Capitals and continents are looked up in mledoze/countries (ODbL), as that package has them; official
languages and currencies that are legal tender in Unicode CLDR (Unicode licence), as Babel has it
(Debian: python3-babel). Nothing of these is copied.
"""
import json
import os
import sys
import unicodedata

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

from pocket.corpus.country_table import countries  # noqa: E402

# What we call otherwise than these lists do, and what changed since the CLDR of Debian 12.
OURS = {"Turkey": "Türkiye", "the Czech Republic": "Czechia", "Ulaanbaatar": "Ulan Bator",
        "Washington": "Washington D.C.", "rouble": "ruble", "riyal": "rial", "Bengali": "Bangla",
        "Montenegrin": "sr_Latn", "Slovene": "Slovenian"}
CHANGED = {("Croatia", "euro")}
ENGLISH = Locale("en")


def plain(text):
    """Lower case, without accents, articles and marks."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return letters.removeprefix("the ").replace("-", " ").replace("'", "")


def has(values, ours):
    """Whether one of the values has our word for it, or the list's own."""
    return any(plain(word) in plain(value) for word in (ours, OURS.get(ours, ours)) for value in values)


def continents(entry):
    """The continent of an entry; its regions join the Americas."""
    if entry["region"] != "Americas":
        return [entry["region"]]
    return ["South America" if entry["subregion"] == "South America" else "North America"]


def languages(code):
    """English names of the official languages."""
    return [ENGLISH.languages.get(one, one) for one in get_official_languages(code, de_facto=True)]


def currencies(code):
    """English names of what is legal tender now."""
    rows = get_global("territory_currencies").get(code, [])
    return [ENGLISH.currencies.get(name, name) for name, _, end, tender in rows if end is None and tender]


def main():
    """Prints every difference."""
    with open(sys.argv[1], encoding="utf-8") as file:
        entries = json.load(file)
    by_name = {plain(name): entry for entry in entries
               for name in (*entry["altSpellings"], entry["name"]["official"], entry["name"]["common"])}
    wrong, looked_up = [], 0
    for row in countries():
        entry = by_name[plain(OURS.get(row[0], row[0]))]
        known = (entry["capital"], continents(entry), languages(entry["cca2"]), currencies(entry["cca2"]))
        for ours, values in zip(row[1:], known):
            looked_up += ours != "-"
            if ours != "-" and (row[0], ours) not in CHANGED and not has(values, ours):
                wrong.append(f"{row[0]}: {ours}, there {values}")
    print(len(countries()), "countries,", looked_up, "facts;", len(wrong), "otherwise in the lists")
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
