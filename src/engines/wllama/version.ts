/** The library's version, for the measurement: it does not tell it itself. A test keeps it true. */
export const WLLAMA_VERSION = '3.8.1'
