"""Writing a trained model as a GGUF file."""
