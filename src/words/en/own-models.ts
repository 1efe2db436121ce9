/** What is said of a model that the visitor brings. */
export const ownModels = {
  notAnAddress: 'This is no web address. It begins with https:// (or http:// on your own network).',
  secretInAddress:
    'This address carries a password or a key. Leave it out of the address and put the key in its own field.',
  noModelName: 'Which model? Give the name by which the endpoint knows it.',
  notASize: 'Give the size in billions of parameters, such as 8 or 0.5, or leave it empty.',
  notALibrary: 'A compiled library is a file that ends in .wasm.',
  notAFingerprint: 'A fingerprint looks like sha256-… and stands beside the file that it is of.',
  notAGguf: 'This page runs GGUF files: the name ends in .gguf.',
}
