// SPDX-License-Identifier: Apache-2.0
// saite-read-dot: reads DOT from standard input with Graphviz' own parser and writes what it found
// to standard output as one JSON list, an item a line, for src/io/exchange/read_dot.cpp:
//   ["graph", name, directed, {attributes}]
//   ["node", id, {attributes}, label-is-HTML]   attributes with a cluster of the node's, if it has
//   ["edge", tail, head, key, {attributes}]
//   ["error", line, message] or ["warning", line, message]
//   ["end"]                                     all was written
// A process of its own, since a foreign parser may crash, run for ever or eat memory: whoever
// starts it gives limits (memory in MB, seconds of processor time) and ends it where that is
// wanted.
#include <graphviz/cgraph.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>

#include "graph/base/json_string.h"

#if defined(__SANITIZE_ADDRESS__)
#define SAITE_NO_MEMORY_LIMIT
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SAITE_NO_MEMORY_LIMIT
#endif
#endif

namespace {

std::string quoted(const char* text) {
  return saite::json_text(text == nullptr ? "" : text);
}

void put(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
}

const char* flag(bool value) {
  return value ? "true" : "false";
}

/// Whether a name was made up for what has none.
bool is_made_up(const char* name) {
  return name == nullptr || name[0] == '%' || name[0] == '\0';
}

std::string errors;  // and warnings

/// A message comes in pieces: "Error", ": ", "<stdin>: syntax error in line 3 near 'x'".
extern "C" int take_error(char* message) {
  if (errors.size() < 1000) errors += message;
  return 0;
}

/// The first message, of errors where there are any, without what all of them begin with.
std::string first_message(bool broken) {
  const std::size_t error = broken ? errors.find("Error: ") : std::string::npos;
  std::string first = errors.substr(error == std::string::npos ? 0 : error);
  first.resize(std::min(first.find('\n'), first.size()));
  for (const std::string start : {"Error: ", "Warning: ", "<stdin>: "}) {
    if (first.compare(0, start.size(), start) == 0) first.erase(0, start.size());
  }
  return first;
}

std::size_t line_of(const std::string& message) {
  const std::size_t at = message.find("line ");
  return at == std::string::npos ? 0 : std::strtoul(message.c_str() + at + 5, nullptr, 10);
}

void limit(int resource, rlim_t most) {
  const rlimit limits{most, most};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &limits);
}

class Writer {
 public:
  explicit Writer(Agraph_t* graph) : graph_(graph) { find_clusters(graph, {}); }

  void write() {
    put("[\"graph\", " + quoted(is_made_up(agnameof(graph_)) ? "" : agnameof(graph_)) + ", " +
        flag(agisdirected(graph_) != 0) + ", " + attributes(graph_, AGRAPH) + "],\n");
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
      write_node(node);
    }
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
      for (Agedge_t* edge = agfstout(graph_, node); edge != nullptr;
           edge = agnxtout(graph_, edge)) {
        const char* key = agnameof(edge);
        put("[\"edge\", " + quoted(agnameof(agtail(edge))) + ", " + quoted(agnameof(aghead(edge))) +
            ", " + quoted(is_made_up(key) ? "" : key) + ", " + attributes(edge, AGEDGE) + "],\n");
      }
    }
  }

 private:
  /// The innermost cluster of each node; what a cluster is called is its label, else its name.
  void find_clusters(Agraph_t* graph, const std::string& around) {
    for (Agraph_t* part = agfstsubg(graph); part != nullptr; part = agnxtsubg(part)) {
      const char* name = agnameof(part);
      std::string cluster = around;
      if (name != nullptr && std::strncmp(name, "cluster", 7) == 0) {
        const char* label = agget(part, const_cast<char*>("label"));
        const bool labelled =
            label != nullptr && label[0] != '\0' && aghtmlstr(const_cast<char*>(label)) == 0;
        cluster = labelled ? label : name;
      }
      if (!cluster.empty()) {
        for (Agnode_t* node = agfstnode(part); node != nullptr; node = agnxtnode(part, node)) {
          clusters_[AGID(node)] = cluster;
        }
      }
      find_clusters(part, cluster);
    }
  }

  std::string attributes(void* object, int kind) {
    std::string list = "{";
    Agsym_t* symbol = nullptr;
    while ((symbol = agnxtattr(graph_, kind, symbol)) != nullptr) {
      const char* value = agxget(object, symbol);
      if (value == nullptr || value[0] == '\0') continue;
      if (list.size() > 1) list += ", ";
      list += quoted(symbol->name) + ": " + quoted(value);
    }
    return list + "}";
  }

  void write_node(Agnode_t* node) {
    char* label = agget(node, const_cast<char*>("label"));
    std::string list = attributes(node, AGNODE);
    const auto cluster = clusters_.find(AGID(node));
    if (cluster != clusters_.end()) {
      list.pop_back();
      list += (list.size() > 1 ? ", " : "") + quoted("cluster") + ": " +
              quoted(cluster->second.c_str()) + "}";
    }
    put("[\"node\", " + quoted(agnameof(node)) + ", " + list + ", " +
        flag(label != nullptr && label[0] != '\0' && aghtmlstr(label) != 0) + "],\n");
  }

  Agraph_t* graph_;
  std::unordered_map<IDTYPE, std::string> clusters_;
};

}  // namespace

int main(int count, char** arguments) {
  const unsigned long megabytes = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 2048;
  const unsigned long seconds = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 60;
#ifndef SAITE_NO_MEMORY_LIMIT
  limit(RLIMIT_AS, megabytes << 20U);
#else
  (void)megabytes;
#endif
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);  // it has no business writing files
  limit(RLIMIT_NOFILE, 16);
  agseterrf(take_error);
  put("[\n");
  Agraph_t* graph = agread(stdin, nullptr);
  if (graph == nullptr && errors.empty()) errors = "no graph";
  const bool broken = graph == nullptr || agerrors() >= AGERR;
  if (!broken) Writer(graph).write();
  if (!errors.empty()) {
    const std::string said = first_message(broken);
    put(std::string(broken ? "[\"error\", " : "[\"warning\", ") + std::to_string(line_of(said)) +
        ", " + quoted(said.c_str()) + "],\n");
  }
  if (!broken && agread(stdin, nullptr) != nullptr) {
    put("[\"more\"],\n");  // further graphs, which are not read
  }
  put("[\"end\"]]\n");
  const bool written = std::fflush(stdout) == 0;
  _exit(written ? 0 : 1);  // what Graphviz holds need not be taken apart
}
