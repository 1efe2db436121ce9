/** The Method page: how each number is made, and what is not counted. */
export const method = {
  title: 'How are these numbers made?',
  intro:
    'Every energy figure is a range with a mark that says how it was come by. Click a mark to see the sum with the numbers of that answer put in.',
  sections: [
    {
      title: 'A model in this page',
      paragraphs: [
        'No page can read the power of a device. So the time that the answer took, from the moment the prompt is handed to the model until the last token, is multiplied by a stated power. Downloading and loading the model are left out.',
        'The power of a busy CPU thread is assumed to be 8 W for the first (2 to 30 W) and 4 W for each further one (1 to 10 W); the rest of the machine takes 5 W in a laptop (2 to 10 W) and 25 W in a desktop (10 to 50 W); the power supply wastes a part of it. These are assumptions, not measurements. Say what this device is under “This device” to narrow the range.',
      ],
      formula: 'E = (P threads + P machine) · t ÷ η',
    },
    {
      title: 'A model at an endpoint',
      paragraphs: [
        'Where the ML.ENERGY leaderboard has measured this very model, its energy per output token is taken, at 64 requests at once; the ends of the range are 8 requests and the best setting measured.',
        'Else, where the size of the model is known, the energy per output token comes from a fit to 512 measurements of 21 open models on H100 and B200 accelerators by the ML.ENERGY leaderboard (v3), for H100 at 64 requests at once; the server around it and the cooling are added. Where the size is unknown the energy is unknown: it is never zero.',
        'The range holds what nobody outside can know: how many requests shared the accelerator, which software served them, how far the model differs from those measured, and the overhead of the data centre. It is a plausible range, not a confidence interval.',
      ],
      formula:
        'ln e = −4.5405 + 0.2205 ln A + 0.7247 ln W − 0.3087 L + 0.0543 L² − 0.0415 L ln W + 0.1311 ln(n / 1,000)      A, W: active and all weights in GB; L = ln(B / 64); n: tokens of the answer',
    },
    {
      title: 'Whose numbers?',
      paragraphs: [
        'The sum behind each figure also lists what every other method says of the same answer, and why a method says nothing. EcoLogits 0.11 is always among them, as the reference that others use: its formulas, with its model and zone tables of March 2026. For models whose size nobody has published it works with guesses, and so the mark says “guess”.',
        'AI Energy Score and LLM-Perf are references: they stand beside an answer and never make its headline. A query of AI Energy Score has exactly ten output tokens, so it is no forecast of a longer answer; LLM-Perf answers one request at a time.',
      ],
    },
    {
      title: 'When is a difference a difference?',
      paragraphs: [
        'What two answers truly share cancels in their ratio: two models that ran on this device, one after the other, are assumed to have drawn the same power, so that only their times differ. No page can see whether they did: a larger model may keep memory and processor busier. What they do not share stays in the range. Where the range of the ratio holds 1, the page says “too close to call”.',
      ],
    },
    {
      title: 'What is not counted',
      paragraphs: [
        'Training, making the devices, the network, the screen, and the download of a model. A small model that ran here is not greener by that alone: a busy data centre shares its power among many.',
      ],
    },
    {
      title: 'Carbon',
      paragraphs: [
        'Energy times the grams of CO₂e for a kWh where it was used. The value is Ember’s yearly average, Electricity Maps’ stand beside it, and the range runs over them. Where the place is not known, it runs from the cleanest to the dirtiest place that it may be.',
        'Two views stand side by side and are never mixed: location-based, by the grid; and market-based, by what was bought, else by the residual mix, else by the grid, which is then said. What a provider claims of its purchases is called its claim.',
        'The everyday equivalents are off until you ask for them. Each names its device and its power, and gives back the same energy that went in.',
      ],
      formula: 'm = E · I    market: E · Σ c f + E · (1 − Σ c) · f rest',
    },
    {
      title: 'What is often got wrong',
      paragraphs: [
        'Equivalents without units: 0.1841 Wh was once told as 0.12 seconds of a microwave oven of 1,000 W and as 4.6 minutes of a 10 W lamp. It is 0.66 seconds, and 1.1 minutes.',
        'Ranges that are no error ranges: EcoLogits’ carries the unknown size, PUE and water use alone, and none where the size is known.',
        'A query of ten tokens taken for an answer of four hundred: AI Energy Score with reasoning off has exactly ten. Figures of one request at a time taken for those of a service that answers many at once: for a model of 8B they are some fifty times apart.',
        'Water counted twice through PUE, as EcoLogits did until May 2026; training emissions in kilograms entered as grams; the same model at 12.9 t and at 2,040 t in two cards of one maker.',
        'Market-based zeros as if they were the grid’s: every market-based intensity in the table of cloud regions is 0.',
      ],
    },
  ],
  sources: 'Where the numbers come from',
  links: [
    {
      title: 'ML.ENERGY leaderboard v3 and v2: measured energy per token (Apache-2.0)',
      url: 'https://ml.energy/leaderboard',
    },
    {
      title: 'TokenPowerBench: measured energy of small models (MIT, by its README)',
      url: 'https://github.com/chenxuniu/TokenPowerBench',
    },
    {
      title: 'AI Energy Score: single results beside an answer, with its stars (no licence stated)',
      url: 'https://huggingface.co/spaces/AIEnergyScore/Leaderboard',
    },
    {
      title: 'LLM-Perf: single results of one request at a time (no licence stated)',
      url: 'https://huggingface.co/spaces/optimum/llm-perf-leaderboard',
    },
    {
      title: 'EcoLogits: methodology (CC BY-SA 4.0), model and zone tables (MPL-2.0)',
      url: 'https://ecologits.ai/latest/methodology/llm_inference/',
    },
    {
      title: 'models.dev: names and dates of models (MIT)',
      url: 'https://models.dev',
    },
    {
      title: 'WebLLM: the list of models for the browser (Apache-2.0)',
      url: 'https://github.com/mlc-ai/web-llm',
    },
    {
      title: 'CodeCarbon: power of a thread and of memory where nothing is known (MIT)',
      url: 'https://docs.codecarbon.io/latest/explanation/methodology/',
    },
  ],
} as const
