/** A way on: what it is, and whether it works right now. An entry of a list. */
import './door.css'

export interface DoorProps {
  readonly title: string
  readonly text: string
  /** In a few words, with the reason where it doesn't work. */
  readonly status: string
  readonly isReady: boolean
  readonly onOpen: () => void
}

export const Door = ({ title, text, status, isReady, onOpen }: DoorProps) => (
  <li className="door">
    <button type="button" onClick={onOpen}>
      <strong>{title}</strong> <span className="door-text">{text}</span>{' '}
      <small className={isReady ? 'door-ready' : undefined}>{status}</small>
    </button>
  </li>
)
