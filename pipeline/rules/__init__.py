"""What can be read in an article by rule: who appears, who says what, what was agreed."""
