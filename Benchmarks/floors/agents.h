// A small dictionary from an agent's name to a dense number.
#ifndef AGENTS_H
#define AGENTS_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_AGENTS = 4096, AGENT_SLOTS = 4 * MAX_AGENTS, AGENT_NAME = 16 };

typedef struct {
  char name[MAX_AGENTS][AGENT_NAME];
  int count;
  int slots[AGENT_SLOTS];  // number + 1; 0 is free
} Agents;

static inline int agent_number(Agents *agents, const char *name, int length) {
  uint32_t hash = 2166136261u;
  for (int i = 0; i < length; i++) hash = (hash ^ (unsigned char)name[i]) * 16777619u;
  for (uint32_t slot = hash % AGENT_SLOTS;; slot = (slot + 1) % AGENT_SLOTS) {
    int number = agents->slots[slot] - 1;
    if (number >= 0) {
      if (!strncmp(agents->name[number], name, length) && !agents->name[number][length]) return number;
      continue;
    }
    if (agents->count == MAX_AGENTS || length >= AGENT_NAME) {
      fprintf(stderr, "more than %d agents, or a name of more than %d bytes\n", MAX_AGENTS, AGENT_NAME - 1);
      exit(1);
    }
    memcpy(agents->name[agents->count], name, length);
    agents->slots[slot] = ++agents->count;
    return agents->count - 1;
  }
}

#endif
