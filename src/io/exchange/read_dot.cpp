// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_dot.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/dot_labels.h"
#include "src/io/exchange/helper_process.h"
#include "src/io/exchange/json_source.h"
#include "src/io/exchange/text_source.h"
#include "src/io/scan_document.h"

namespace saite::exchange {
namespace {

constexpr std::string_view helper_name = "saite-read-dot";

/// The names that Graphviz has for encodings.
std::string charset_of(std::string_view bytes) {
  std::size_t at = 0;
  while ((at = bytes.find("charset", at)) != std::string_view::npos) {
    at += 7;
    std::string_view rest = bytes.substr(at, 64);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\""), rest.size()));
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\""), rest.size()));
    const std::string name = lower(rest.substr(0, rest.find_first_of(" \t\r\n\",;]}")));
    if (name == "latin1" || name == "latin-1" || name == "l1" || name == "iso-ir-100") {
      return "ISO-8859-1";
    }
    return name;
  }
  return {};
}

/// "12.5,-3!" with y up, as Graphviz writes places.
std::optional<Position> position_of_pos(std::string_view text) {
  if (text.ends_with('!')) text.remove_suffix(1);
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const std::string_view rest = text.substr(comma + 1);
  auto position =
      position_of(trimmed(text.substr(0, comma)), trimmed(rest.substr(0, rest.find(','))));
  if (position) position->y = 0 - position->y;
  return position;
}

class DotRecords {
 public:
  explicit DotRecords(const ReadJob& job) : job_(job), notes_(job.sink.notes()) {}

  Status read(io::TokenView root) {
    if (root.kind() == io::TokenKind::list) {
      root.for_items([&](std::size_t, io::TokenView item) {
        if ((++items_ & 0x3FFU) == 0) cancelled_ = cancelled_ || job_.progress.cancelled();
        if (!cancelled_) record(item);
      });
    }
    if (cancelled_) return cancelled_error();
    if (!ended_ && !notes_.has_errors()) notes_.error("dot_parser_failed", {});
    job_.sink.rows_read(rows_);
    return {};
  }

 private:
  using Parts = std::array<std::optional<io::TokenView>, 5>;

  void record(io::TokenView item) {
    if (item.kind() != io::TokenKind::list) return;
    Parts parts;
    item.for_items([&](std::size_t i, io::TokenView part) {
      if (i < parts.size()) parts[i].emplace(part);
    });
    list_.clear();
    const std::string_view sort = text(parts[0]);
    if (sort == "graph") graph(parts);
    if (sort == "node") node(parts);
    if (sort == "edge") edge(parts);
    if (sort == "more") notes_.add(NoteSort::unused, "more_graphs", {});
    if (sort == "end") ended_ = true;
    if (sort == "error" || sort == "warning") said(sort, parts);
  }

  void said(std::string_view sort, const Parts& parts) {
    const std::string line(text(parts[1]));
    notes_.add(sort == "error" ? NoteSort::error : NoteSort::guessed,
               sort == "error" ? "dot_broken" : "dot_doubtful",
               {.line = static_cast<std::size_t>(std::strtoul(line.c_str(), nullptr, 10))},
               {std::string(trimmed(text(parts[2])))});
  }

  std::string_view text(const std::optional<io::TokenView>& part) {
    return part ? as_text(*part, list_) : std::string_view();
  }
  static bool flag(const std::optional<io::TokenView>& part) {
    return part && part->kind() == io::TokenKind::boolean && part->boolean();
  }
  void take_attributes(const std::optional<io::TokenView>& part) {
    if (!part || part->kind() != io::TokenKind::object) return;
    part->for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      list_.add(key, as_text(value, list_));
    });
  }

  void graph(const Parts& parts) {
    directed_ = flag(parts[2]);
    const std::string_view name = text(parts[1]);
    take_attributes(parts[3]);
    std::string_view title = name;
    if (title.empty()) title = list_.keep(plain_dot_label(list_.take("label"), {}));
    (void)list_.take("charset");
    std::vector<Attribute> said;
    for (const Attribute& attribute : list_.all()) {
      const auto* plain = std::get_if<std::string_view>(&attribute.value);
      if (plain != nullptr) said.push_back({attribute.name, model::Value(*plain)});
    }
    job_.sink.network({.title = title, .directed = directed_, .attributes = said});
  }

  void node(const Parts& parts) {
    ++rows_;
    const std::string_view id = text(parts[1]);
    if (id.empty()) return;
    take_attributes(parts[2]);
    ActorRecord actor{.id = id};
    const std::string_view label = list_.take("label");
    const std::string_view shape = shape_of();
    if (flag(parts[3])) {
      actor.name = list_.keep(text_of_html(label));
      notes_.count(NoteSort::changed, "html_label", {}, {}, {std::string(id)});
    } else if (shape == "record" || shape == "Mrecord") {
      actor.name = list_.keep(text_of_record(label));
    } else if (label != "\\N") {
      actor.name = list_.keep(plain_dot_label(label, id));
    }
    if (actor.name == id) actor.name = {};
    const std::string_view pos = list_.take("pos");
    actor.position = position_of_pos(pos);
    if (!pos.empty() && !actor.position) list_.add("pos", pos);
    actor.attributes = list_.all();
    job_.sink.actor(actor);
  }

  [[nodiscard]] std::string_view shape_of() const {
    for (const Attribute& attribute : list_.all()) {
      const auto* plain = std::get_if<std::string_view>(&attribute.value);
      if (attribute.name == "shape" && plain != nullptr) return *plain;
    }
    return {};
  }

  void edge(const Parts& parts) {
    ++rows_;
    TieRecord tie{.source = text(parts[1]), .target = text(parts[2]), .key = text(parts[3])};
    if (tie.source.empty() || tie.target.empty()) return;
    take_attributes(parts[4]);
    tie.directed = directed_;
    if (directed_) direct(tie);
    tie.weight_text = list_.take("weight");
    const std::string_view label = list_.take("label");
    tie.label = list_.keep(plain_dot_label(label, {}));
    tie.attributes = list_.all();
    job_.sink.tie(tie);
  }

  void direct(TieRecord& tie) {
    const std::string_view dir = list_.take("dir");
    if (dir == "none" || dir == "both") tie.directed = false;
    if (dir == "both") list_.add("direction", "mutual");
    if (dir == "back") std::swap(tie.source, tie.target);
  }

  const ReadJob& job_;
  Notes& notes_;
  AttributeList list_;
  std::size_t items_ = 0;
  std::size_t rows_ = 0;
  bool directed_ = false;
  bool ended_ = false;
  bool cancelled_ = false;
};

Status parse_dot(std::string_view text, const ReadJob& job) {
  Notes& notes = job.sink.notes();
  const auto helper = find_helper(helper_name);
  if (!helper) {
    notes.error("helper_missing", {}, {std::string(helper_name)});
    return {};
  }
  const HelperRun run = run_helper(*helper, text, {}, job.progress);
  switch (run.end) {
    case HelperEnd::cancelled:
      return cancelled_error();
    case HelperEnd::not_started:
      notes.error("helper_missing", {}, {helper->string()});
      return {};
    case HelperEnd::took_long:
    case HelperEnd::wrote_much:
    case HelperEnd::crashed:
      notes.error("dot_parser_failed", {});
      return {};
    case HelperEnd::done:
      break;
  }
  return read_dot_records(run.output, job);
}

/// Past blanks and comments.
std::string_view without_dot_comments(std::string_view text) {
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    std::size_t end = 0;
    if (text.starts_with("//") || text.starts_with('#')) {
      end = text.find('\n');
    } else if (text.starts_with("/*")) {
      end = text.find("*/");
      if (end != std::string_view::npos) end += 2;
    } else {
      return text;
    }
    text.remove_prefix(std::min(end, text.size()));
  }
}

}  // namespace

Sure recognise_dot(const Head& head) {
  std::string_view text = without_dot_comments(head.text);
  const auto take_word = [&](std::string_view word) {
    if (text.size() <= word.size() || !same_letters(text.substr(0, word.size()), word))
      return false;
    const char next = text[word.size()];
    if (next != '{' && next != '"' && next != '/' &&
        trimmed({&next, 1}) == std::string_view(&next, 1)) {
      return false;
    }
    text = without_dot_comments(text.substr(word.size()));
    return true;
  };
  (void)take_word("strict");
  if (!take_word("graph") && !take_word("digraph")) return Sure::no;
  return text.find('{') != std::string_view::npos ? Sure::certain : Sure::no;
}

Status read_dot_records(std::string_view output, const ReadJob& job) {
  io::Problems problems;
  Status status;
  const bool scanned = io::scan_document(
      output, problems, [&](io::TokenView root) { status = DotRecords(job).read(root); });
  if (!scanned) job.sink.notes().error("dot_parser_failed", {});
  return status;
}

Status read_dot(const ReadJob& job) {
  Notes& notes = job.sink.notes();
  for (const Input& input : job.inputs) {
    notes.enter(input.name);
    const auto text = TextSource::decode(
        input.bytes, {.asked = job.options.encoding, .declared = charset_of(input.bytes)}, notes);
    if (!text) continue;
    if (auto done = parse_dot(text->view(), job); !done) return done;
  }
  return {};
}

}  // namespace saite::exchange
