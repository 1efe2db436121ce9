"""Training: tokenizer, model, data batches and the loop."""
