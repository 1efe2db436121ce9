/** The library's version, for the measurement: it does not tell it itself. A test keeps it true. */
export const WEBLLM_VERSION = '0.2.86'
