"""One file a command. None knows another; what several do stands in `usecases`."""
