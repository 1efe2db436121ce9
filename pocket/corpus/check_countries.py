"""Checks names of countries, currencies and languages against ISO 3166, 4217 and 639 in Debian's iso-codes.

    python3 pocket/corpus/check_countries.py

Whether a country belongs with its capital, language and currency is not in these lists:
check_country_facts.py looks that up.
"""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

from pocket.corpus.country_table import countries  # noqa: E402

FOLDER = "/usr/share/iso-codes/json"
FIELDS = ("name", "common_name", "official_name", "inverted_name")
# What we call otherwise than ISO does.
OURS = {"Turkey": "Türkiye", "the Czech Republic": "Czech Republic", "rouble": "Ruble", "riyal": "Rial",
        "bolivar": "Bolívar", "shekel": "Sheqel", "tugrik": "Tugrik", "colon": "Colon", "Slovene": "Slovenian"}


def names(standard):
    """All names of a standard's entries in one text each."""
    with open(os.path.join(FOLDER, f"iso_{standard}.json"), encoding="utf-8") as file:
        entries = json.load(file)[standard]
    return [" | ".join(entry[field] for field in FIELDS if field in entry).lower() for entry in entries]


def main():
    """Prints what is in none of the lists."""
    lists = {0: names("3166-1"), 3: names("639-3"), 4: names("4217")}
    missing = sorted({row[column] for row in countries() for column, known in lists.items()
                      if row[column] != "-" and not any(
                          OURS.get(row[column], row[column]).removeprefix("the ").lower() in one for one in known)})
    print(len(countries()), "countries; in none of the lists:", ", ".join(missing) or "nothing")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
