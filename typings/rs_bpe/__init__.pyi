from . import bpe as bpe
