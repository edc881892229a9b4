"""From sound items to forms: which items a quiz has, and how each form arranges them."""
