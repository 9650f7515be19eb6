// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/json_shape.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace saite::exchange {
namespace {

/// What gives a dialect away: one of these paths, and none of those.
struct Sign {
  JsonDialect dialect;
  std::initializer_list<std::string_view> any;
  std::initializer_list<std::string_view> none = {};
};

const std::array<Sign, 6>& signs() {
  // A node-link document has "id" on its nodes themselves, whatever else they hold.
  static const std::array<Sign, 6> table = {{
      {JsonDialect::cx2, {"*/CXVersion"}},
      {JsonDialect::kumu,
       {"elements/*/_id", "elements/*/label", "elements/*/attributes", "connections/*/from"},
       {"nodes", "links", "elements/*/data"}},
      {JsonDialect::cytoscape, {"elements/nodes", "elements/edges", "elements/*/data"}, {"links"}},
      {JsonDialect::cytoscape,
       {"nodes/*/data/id", "edges/*/data/source"},
       {"nodes/*/id", "edges/*/source", "links"}},
      {JsonDialect::cytoscape, {"*/data/id", "*/data/source"}},
      {JsonDialect::json_graph,
       {"graph/nodes", "graph/edges", "graphs/*/nodes", "graphs/*/edges"},
       {"nodes", "edges", "links", "graph/format"}},
  }};
  return table;
}

class Scanner {
 public:
  Scanner(std::string_view text, std::set<std::string, std::less<>>& paths)
      : text_(text), paths_(paths) {}

  void run() {
    while (at_ < text_.size() && paths_.size() < JsonShape::most_paths) {
      const char c = text_[at_++];
      if (c == '{' || c == '[') open(c == '[');
      if (c == '}' || c == ']') close();
      if (c == '"') text();
    }
  }

 private:
  void open(bool list) {
    ++depth_;
    if (depth_ <= JsonShape::most_depth) path_.push_back(list ? "*" : std::string_view());
  }
  void close() {
    if (depth_ == 0) return;
    if (depth_ <= JsonShape::most_depth) path_.pop_back();
    --depth_;
  }
  /// A text is a key where a colon follows.
  void text() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    const std::size_t end = std::min(at_, text_.size());
    at_ = std::min(end + 1, text_.size());
    const std::size_t next = text_.find_first_not_of(" \t\r\n", at_);
    if (next == std::string_view::npos || text_[next] != ':') return;
    if (depth_ == 0 || depth_ > JsonShape::most_depth || path_.back() == "*") return;
    path_.back() = text_.substr(begin, end - begin);
    std::string path;
    for (const std::string_view part : path_) {
      if (!path.empty()) path += '/';
      path += part;
    }
    if (path.size() < 256) paths_.insert(std::move(path));
  }

  std::string_view text_;
  std::set<std::string, std::less<>>& paths_;
  std::vector<std::string_view> path_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

JsonShape::JsonShape(std::string_view head) {
  Scanner(head, paths_).run();
}

JsonDialect json_dialect(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || (head[first] != '{' && head[first] != '[')) {
    return JsonDialect::none;
  }
  const JsonShape shape(head);
  for (const Sign& sign : signs()) {
    const auto has = [&](std::string_view path) { return shape.has(path); };
    if (std::ranges::any_of(sign.any, has) && std::ranges::none_of(sign.none, has)) {
      return sign.dialect;
    }
  }
  return JsonDialect::none;
}

}  // namespace saite::exchange
