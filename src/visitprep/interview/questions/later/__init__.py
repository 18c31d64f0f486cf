"""What is asked once there was a visit: after it, and since the last one."""
