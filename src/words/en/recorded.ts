/** Sentences of files with recorded answers: what is wrong with one, or with one entry. */
export const recorded = {
  // Of a whole file.
  notJson:
    'This file holds no recorded answers that this page can read: it is not JSON. It reads results of promptfoo, Inspect (as JSON), lm-eval, LLM Comparator, AlpacaEval, batches, and tables as JSON.',
  isZip:
    'This file is a zip archive. If it is a log of Inspect, turn it into JSON first: inspect log convert --to json. Else unpack it and open what is inside.',
  isPage:
    'This is a web page, not a file of answers. On GitHub, open the “Raw” view and take that address.',
  empty: 'This file is empty.',
  tooLarge: (megabytes: number) =>
    `This file is larger than ${megabytes} MB of text, so it was not read to its end. Cut it into parts.`,
  tooDeep: 'This file is nested too deeply to be read.',
  unknownFormat:
    'This is JSON, but holds no answers in a format that this page reads: promptfoo, Inspect, lm-eval, LLM Comparator, AlpacaEval, batch results, rows of a data set.',
  nothingInIt: 'Nothing in this file could be read as an answer.',
  nothingInItBecause: (why: string) => `Nothing in this file could be read as an answer. ${why}`,
  notFetched: (host: string, status: number) =>
    `${host} answered with ${status} instead of a file. Check the address, or save the file and open it here.`,
  unreachable: (host: string) =>
    `The file could not be fetched from ${host}. Either it can’t be reached, or it doesn’t let pages of other hosts read it (CORS). Save the file and open it here.`,
  brokeOff: 'The file stopped coming before an answer was read. Try again.',

  // Of a part of it.
  cutShort: 'The file breaks off here. What came before was read; ask for the file again.',
  afterTheEnd: 'Something follows the end of the document, and was left out.',
  aroundTooLarge:
    'What stands around the entries is too large to be read, so names of models may be missing.',
  notAnEntry: 'This is not valid JSON.',
  entryTooLarge: 'This entry is too large to be read.',
  tooManyEntries: (most: string) =>
    `The file has more than ${most} entries; the rest was left out.`,
  tooManyModels: (most: string) =>
    `The file names more than ${most} models; answers of the others were left out.`,
  wrong: (where: string) =>
    where === ''
      ? 'This entry is not what its format has there.'
      : `“${where}” is missing, or is not what its format has there.`,
  noAnswer: 'There is no answer in it.',
  noText: 'The model was asked which of several texts is likelier; it wrote none.',
  failed: (message: string) => `The model gave no answer: ${message}`,
  failedWith: (status: number) => `The host answered with ${status} instead of an answer.`,
  tooLong: 'This answer or prompt is too long to be shown.',
  cutByHost: 'The host of the data set cut this row short. Open the data set’s file instead.',
  noModel: 'Neither the file nor the entry says which model answered.',
  noAnswersShared: 'This comparison holds no answers: its sender shared less than that.',

  /** Where a fault is, put before its sentence. */
  atLine: (line: string) => `Line ${line}:`,
  atEntry: (entry: string) => `Entry ${entry}:`,
}
