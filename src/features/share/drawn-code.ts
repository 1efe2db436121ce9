/** A QR code as it is drawn: its side in modules with the quiet zone, and its dark modules as one path. */
import { DENSEST_EASY_READ, qrPath, QUIET_ZONE, type QrCode } from '@/share/qr-code'

export const drawnCode = (code: QrCode) => ({
  side: code.size + 2 * QUIET_ZONE,
  path: qrPath(code),
  /** So dense that a phone at the back of a room may not read it. */
  isDense: code.version > DENSEST_EASY_READ,
})
