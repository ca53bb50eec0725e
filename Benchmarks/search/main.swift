import Knowledge

print("no index yet")
