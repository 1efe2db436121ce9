"""The corpus: facts and templates written for this project, turned into question and answer pairs."""
