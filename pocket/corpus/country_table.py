"""Countries: name, capital, continent, main language, currency. Written by hand.

Can be checked against Unicode CLDR (territories and currencies), ISO 3166 and 4217 as packaged in
Debian's iso-codes, and Wikidata. Where a country has several languages or seats of government, it
is left out of that column with "-".
"""
from .task import lines

ROWS = lines("""
Afghanistan|Kabul|Asia|-|afghani
Albania|Tirana|Europe|Albanian|lek
Algeria|Algiers|Africa|Arabic|dinar
Andorra|Andorra la Vella|Europe|Catalan|euro
Angola|Luanda|Africa|Portuguese|kwanza
Argentina|Buenos Aires|South America|Spanish|peso
Armenia|Yerevan|Asia|Armenian|dram
Australia|Canberra|Oceania|English|dollar
Austria|Vienna|Europe|German|euro
Azerbaijan|Baku|Asia|Azerbaijani|manat
Bahrain|Manama|Asia|Arabic|dinar
Bangladesh|Dhaka|Asia|Bengali|taka
Belarus|Minsk|Europe|-|rouble
Belgium|Brussels|Europe|-|euro
Bhutan|Thimphu|Asia|Dzongkha|ngultrum
Bolivia|-|South America|Spanish|boliviano
Botswana|Gaborone|Africa|English|pula
Brazil|Brasilia|South America|Portuguese|real
Bulgaria|Sofia|Europe|Bulgarian|-
Cambodia|Phnom Penh|Asia|Khmer|riel
Cameroon|Yaounde|Africa|-|franc
Canada|Ottawa|North America|-|dollar
Chad|N'Djamena|Africa|-|franc
Chile|Santiago|South America|Spanish|peso
China|Beijing|Asia|Chinese|yuan
Colombia|Bogota|South America|Spanish|peso
Costa Rica|San Jose|North America|Spanish|colon
Croatia|Zagreb|Europe|Croatian|euro
Cuba|Havana|North America|Spanish|peso
Cyprus|Nicosia|-|Greek|euro
the Czech Republic|Prague|Europe|Czech|koruna
Denmark|Copenhagen|Europe|Danish|krone
Ecuador|Quito|South America|Spanish|dollar
Egypt|Cairo|Africa|Arabic|pound
El Salvador|San Salvador|North America|Spanish|dollar
Estonia|Tallinn|Europe|Estonian|euro
Ethiopia|Addis Ababa|Africa|Amharic|birr
Fiji|Suva|Oceania|-|dollar
Finland|Helsinki|Europe|Finnish|euro
France|Paris|Europe|French|euro
Gabon|Libreville|Africa|French|franc
Georgia|Tbilisi|-|Georgian|lari
Germany|Berlin|Europe|German|euro
Ghana|Accra|Africa|English|cedi
Greece|Athens|Europe|Greek|euro
Guatemala|Guatemala City|North America|Spanish|quetzal
Haiti|Port-au-Prince|North America|-|gourde
Honduras|Tegucigalpa|North America|Spanish|lempira
Hungary|Budapest|Europe|Hungarian|forint
Iceland|Reykjavik|Europe|Icelandic|krona
India|New Delhi|Asia|-|rupee
Indonesia|-|Asia|Indonesian|rupiah
Iran|Tehran|Asia|Persian|rial
Iraq|Baghdad|Asia|Arabic|dinar
Ireland|Dublin|Europe|English|euro
Israel|-|Asia|Hebrew|shekel
Italy|Rome|Europe|Italian|euro
Jamaica|Kingston|North America|English|dollar
Japan|Tokyo|Asia|Japanese|yen
Jordan|Amman|Asia|Arabic|dinar
Kazakhstan|Astana|Asia|Kazakh|tenge
Kenya|Nairobi|Africa|Swahili|shilling
Kuwait|Kuwait City|Asia|Arabic|dinar
Laos|Vientiane|Asia|Lao|kip
Latvia|Riga|Europe|Latvian|euro
Lebanon|Beirut|Asia|Arabic|pound
Libya|Tripoli|Africa|Arabic|dinar
Lithuania|Vilnius|Europe|Lithuanian|euro
Luxembourg|Luxembourg|Europe|Luxembourgish|euro
Madagascar|Antananarivo|Africa|Malagasy|ariary
Malaysia|Kuala Lumpur|Asia|Malay|ringgit
Mali|Bamako|Africa|-|franc
Malta|Valletta|Europe|Maltese|euro
Mexico|Mexico City|North America|Spanish|peso
Moldova|Chisinau|Europe|Romanian|leu
Monaco|Monaco|Europe|French|euro
Mongolia|Ulaanbaatar|Asia|Mongolian|tugrik
Montenegro|Podgorica|Europe|Montenegrin|euro
Morocco|Rabat|Africa|Arabic|dirham
Mozambique|Maputo|Africa|Portuguese|metical
Myanmar|Naypyidaw|Asia|Burmese|kyat
Namibia|Windhoek|Africa|English|dollar
Nepal|Kathmandu|Asia|Nepali|rupee
the Netherlands|Amsterdam|Europe|Dutch|euro
New Zealand|Wellington|Oceania|English|dollar
Nicaragua|Managua|North America|Spanish|cordoba
Niger|Niamey|Africa|-|franc
Nigeria|Abuja|Africa|English|naira
North Korea|Pyongyang|Asia|Korean|won
Norway|Oslo|Europe|Norwegian|krone
Oman|Muscat|Asia|Arabic|rial
Pakistan|Islamabad|Asia|Urdu|rupee
Panama|Panama City|North America|Spanish|balboa
Paraguay|Asuncion|South America|-|guarani
Peru|Lima|South America|Spanish|sol
the Philippines|Manila|Asia|-|peso
Poland|Warsaw|Europe|Polish|zloty
Portugal|Lisbon|Europe|Portuguese|euro
Qatar|Doha|Asia|Arabic|riyal
Romania|Bucharest|Europe|Romanian|leu
Russia|Moscow|-|Russian|rouble
Rwanda|Kigali|Africa|-|franc
Saudi Arabia|Riyadh|Asia|Arabic|riyal
Senegal|Dakar|Africa|French|franc
Serbia|Belgrade|Europe|Serbian|dinar
Singapore|Singapore|Asia|-|dollar
Slovakia|Bratislava|Europe|Slovak|euro
Slovenia|Ljubljana|Europe|Slovene|euro
Somalia|Mogadishu|Africa|Somali|shilling
South Africa|-|Africa|-|rand
South Korea|Seoul|Asia|Korean|won
Spain|Madrid|Europe|Spanish|euro
Sudan|Khartoum|Africa|Arabic|pound
Sweden|Stockholm|Europe|Swedish|krona
Switzerland|Bern|Europe|-|franc
Syria|Damascus|Asia|Arabic|pound
Tanzania|Dodoma|Africa|Swahili|shilling
Thailand|Bangkok|Asia|Thai|baht
Tunisia|Tunis|Africa|Arabic|dinar
Turkey|Ankara|-|Turkish|lira
Uganda|Kampala|Africa|-|shilling
Ukraine|Kyiv|Europe|Ukrainian|hryvnia
the United Kingdom|London|Europe|English|pound
the United States|Washington|North America|English|dollar
Uruguay|Montevideo|South America|Spanish|peso
Uzbekistan|Tashkent|Asia|Uzbek|som
Venezuela|Caracas|South America|Spanish|bolivar
Vietnam|Hanoi|Asia|Vietnamese|dong
Yemen|Sanaa|Asia|Arabic|rial
Zambia|Lusaka|Africa|English|kwacha
Zimbabwe|Harare|Africa|-|-
""")


def countries():
    """Each country as (name, capital, continent, language, currency); "-" where a column is empty."""
    return tuple(tuple(row.split("|")) for row in ROWS)
