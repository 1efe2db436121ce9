/** Sentences about endpoints: what went wrong there, why, and what to do. No key is ever put in. */
import { formatDuration } from '@/units/format'
import type { Milliseconds } from '@/units/quantity'

/** What the host itself said, put behind our own sentence. */
const said = (detail: string) => (detail === '' ? '' : ` It said: “${detail}”`)

export const openai = {
  notASetup: (detail: string) =>
    `This endpoint is not described well enough to be asked (${detail}). Enter its address and its model again.`,
  notAnAddress:
    'The address of this endpoint is not a web address. It begins with https:// or http://, as in https://api.example.org/v1.',
  credentialsInAddress:
    'The address of this endpoint holds a user name or a password, which a browser does not send. Take them out of the address.',

  keyHidden: '•••• (your key)',
  keyUnsendable: (host: string) =>
    `The key for ${host} holds characters that no key has: perhaps a line or a quotation mark was copied along. Paste it again.`,
  keyMissing: (host: string, detail: string) =>
    `${host} asks for a key, and none was given. Enter one for this host, then run this model again.${said(detail)}`,
  keyRefused: (host: string, detail: string) =>
    `${host} did not accept the key. It may be mistyped, withdrawn, or meant for another host.${said(detail)}`,
  forbidden: (host: string, detail: string) =>
    `${host} refuses this: the key may not use this model, or the host does not serve your country.${said(detail)}`,
  noCredit: (host: string, detail: string) =>
    `The account at ${host} has nothing left to pay with. Top it up there, then run this model again.${said(detail)}`,

  unknownModel: (host: string, model: string, detail: string) =>
    `${host} has no model called “${model}”, or this key may not see it. Check the spelling in the host’s own list of models.${said(detail)}`,
  wrongAddress: (host: string, detail: string) =>
    `There is nothing at this address on ${host}. The address mostly ends in /v1. If it is right, the host may not know this model.${said(detail)}`,

  rateLimited: (host: string, detail: string) =>
    `${host} says that too much was asked in a short time, or that the account’s allowance is used up. Wait a little, then run this model again.${said(detail)}`,
  rateLimitedFor: (host: string, wait: Milliseconds) =>
    `${host} says that too much was asked in a short time. It asks you to wait ${formatDuration(wait)}, then run this model again.`,
  badRequest: (host: string, detail: string) =>
    detail === ''
      ? `${host} did not understand what was asked, and does not say why. A setting may not suit this model.`
      : `${host} refused what was asked. It said: “${detail}”`,
  tooLong: (host: string, detail: string) =>
    `The prompt is too long for this model at ${host}. Shorten it, or ask for a shorter answer.${said(detail)}`,
  tookTooLong: (host: string) =>
    `${host} gave up: the answer took it too long. Run this model again, or ask for a shorter answer.`,
  busy: (host: string, detail: string) =>
    `${host} is overloaded or being mended. Run this model again in a while.${said(detail)}`,
  busyFor: (host: string, wait: Milliseconds) =>
    `${host} is overloaded or being mended. It asks you to wait ${formatDuration(wait)}, then run this model again.`,
  serverError: (host: string, status: number, detail: string) =>
    `Something broke at ${host} (error ${status}). That is not your doing. Run this model again.${said(detail)}`,
  refused: (host: string, status: number, detail: string) =>
    `${host} refused, with error ${status}.${said(detail)}`,

  offline: (host: string) =>
    `This device is offline, so ${host} could not be reached. Models that run in this page work without a network.`,
  mixedContent: (host: string) =>
    `${host} is addressed by plain http, and a browser does not let a page that came by https ask there. Use an https address for it, or open this page from your own device or network by http.`,
  unreachableOnThisDevice: (host: string) =>
    `No answer that this page may read came from ${host} on this device.`,
  unreachableNearby: (host: string) =>
    `No answer that this page may read came from ${host} in your network.`,
  unreachable: (host: string) => `No answer that this page may read came from ${host}.`,
  deviceDenied: (host: string) =>
    `Your browser has been told not to let this page reach this device or its network, so ${host} was not asked. Allow it in the settings of this site (the icon left of the address), then try again.`,
  checks: {
    running: 'Check that the server is running.',
    awake: 'Check that the server is awake, and that the address is right.',
    letsIn:
      'Check that it lets this page in: servers call that CORS or allowed origins (OLLAMA_ORIGINS for Ollama, a switch for LM Studio).',
    permission:
      'If your browser asks whether this page may reach this device or the local network, say yes.',
    safari:
      'Safari never lets a page that came by https ask a server on the same device: use another browser, or open this page from this device.',
    keyIsHidden: (host: string) =>
      `Check the key first: ${host} is known to hide “wrong key” from browsers, which looks just like this.`,
    noKey: (host: string) =>
      `No key was given: ${host} is known to hide that from browsers, which looks just like this.`,
    key: 'Check the key: some hosts hide “wrong key” from browsers.',
    address: 'Check the address.',
    doorShut: 'The host may not answer pages at all (CORS).',
    blocked: 'It may be asleep, or blocked by your network or by an extension.',
  },

  cut: (host: string) =>
    `The connection to ${host} broke before the answer was finished. What had come is kept. Run this model again for a whole answer.`,
  silence: (host: string, wait: Milliseconds) =>
    `${host} sent nothing for ${formatDuration(wait)}, so this page stopped waiting. What had come is kept. The server may be overloaded or still loading the model: run this model again.`,
  filtered: (host: string) =>
    `${host} broke the answer off because its content filter objected. What had come is kept.`,
  webPage: (host: string) =>
    `${host} sent a web page where an answer was expected. The address is probably that of its site: the one for programs mostly ends in /v1.`,
  notAStream: (host: string) =>
    `${host} sent something that is not an answer of this kind of server. Check that the address is its OpenAI-style one, which mostly ends in /v1.`,
  emptyReply: (host: string) =>
    `${host} said yes, and then sent nothing at all. Run this model again; if it stays so, check the address and the model’s name.`,
  garbled: (host: string, piece: string) =>
    `${host} sent a piece that cannot be read: “${piece}”. What had come before is kept. Run this model again.`,
  tooBig: (host: string) =>
    `${host} sent far more at once than an answer can be, so this page stopped reading. What had come is kept.`,
  brokeOff: (host: string, detail: string) =>
    detail === ''
      ? `${host} broke the answer off with an error and does not say why. What had come is kept. Run this model again.`
      : `${host} broke the answer off with an error. What had come is kept. It said: “${detail}”`,
}
