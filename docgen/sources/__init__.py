"""YAML and workbooks → facts, every wrong value named with its place. Knows neither Word nor printing."""
