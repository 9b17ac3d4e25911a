"""The corridor of packs: one dossier, made for every row of a table, run by run."""
