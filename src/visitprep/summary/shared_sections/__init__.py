"""What stands on a page, a module for each family of sections."""
