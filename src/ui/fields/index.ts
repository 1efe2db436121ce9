export { NumberField } from './NumberField'
export { SelectField } from './SelectField'
export { TextArea } from './TextArea'
export { TextField } from './TextField'
