// SPDX-License-Identifier: Apache-2.0
#include "src/report/import_report_text.h"

#include <array>
#include <cstdint>
#include <utility>

#include "src/io/exchange/formats.h"
#include "src/io/json_writer.h"

namespace saite::report {
namespace {

using exchange::ImportReport;
using exchange::Note;
using exchange::NoteSort;

struct SortName {
  NoteSort sort;
  const char* name;
};
/// In the order of the text: what is lost first.
constexpr std::array sorts{
    SortName{NoteSort::error, "error"},       SortName{NoteSort::dropped, "dropped"},
    SortName{NoteSort::conflict, "conflict"}, SortName{NoteSort::created, "created"},
    SortName{NoteSort::changed, "changed"},   SortName{NoteSort::unused, "unused"},
    SortName{NoteSort::guessed, "guessed"}};

const char* name_of(NoteSort sort) {
  for (const SortName& known : sorts) {
    if (known.sort == sort) return known.name;
  }
  return "error";
}

std::string format_name(const std::string& id, const i18n::Translator& t) {
  const exchange::Format* format = exchange::find_format(id);
  return format == nullptr ? t.text("import.node_link") : std::string(format->name);
}

void add_count(std::string& text, const i18n::Translator& t, const char* key, std::size_t count,
               bool always = false) {
  if (count > 0 || always) text += "  " + t.trn(key, static_cast<std::int64_t>(count)) + "\n";
}

std::string counts_text(const ImportReport& report, const i18n::Translator& t) {
  std::string text;
  for (const ImportReport::File& file : report.files) {
    text += t.trn("import.file", static_cast<std::int64_t>(file.rows), file.name,
                  format_name(file.format, t)) +
            "\n";
  }
  add_count(text, t, "import.actors_made", report.actors.made, true);
  add_count(text, t, "import.actors_created", report.actors.created);
  add_count(text, t, "import.actors_matched", report.actors.matched);
  add_count(text, t, "import.actors_merged", report.actors.merged);
  if (report.update) {
    add_count(text, t, "import.actors_changed", report.update->actors.changed);
    add_count(text, t, "import.actors_absent", report.update->actors.absent);
  }
  add_count(text, t, "import.ties_made", report.ties.made, true);
  add_count(text, t, "import.ties_parallel", report.ties.parallel);
  add_count(text, t, "import.ties_merged", report.ties.merged);
  if (report.update) {
    add_count(text, t, "import.ties_changed", report.update->ties.changed);
    add_count(text, t, "import.ties_absent", report.update->ties.absent);
  }
  add_count(text, t, "import.ties_dropped", report.ties.dropped);
  return text;
}

std::string note_text(const Note& note, bool several_files, const i18n::Translator& t) {
  std::string where = several_files ? note.file : std::string();
  if (!note.where.empty()) where += (where.empty() ? "" : ":") + note.where;
  if (!where.empty()) where += ": ";
  return "  " + where + t.format("problem." + note.code + ".message", note.args) + "\n";
}

void write_counts(io::JsonWriter& w, const ImportReport& report) {
  w.plain_key("actors");
  w.begin_object();
  w.member_count("new", report.actors.made);
  w.member_count("matched", report.actors.matched);
  w.member_count("merged", report.actors.merged);
  w.member_count("created", report.actors.created);
  w.end_object();
  w.plain_key("ties");
  w.begin_object();
  w.member_count("new", report.ties.made);
  w.member_count("merged", report.ties.merged);
  w.member_count("parallel", report.ties.parallel);
  w.member_count("dropped", report.ties.dropped);
  w.end_object();
}

void write_update(io::JsonWriter& w, const ImportReport::Update& update) {
  w.plain_key("update");
  w.begin_object();
  w.member("map", update.map);
  for (const auto& [name, counts] :
       {std::pair("actors", &update.actors), std::pair("ties", &update.ties)}) {
    w.plain_key(name);
    w.begin_object();
    w.member_count("new", counts->made);
    w.member_count("changed", counts->changed);
    w.member_count("same", counts->same);
    w.member_count("absent", counts->absent);
    w.end_object();
  }
  w.end_object();
}

void write_note(io::JsonWriter& w, const Note& note, const i18n::Translator& t) {
  w.begin_object();
  w.member("sort", name_of(note.sort));
  w.member("code", note.code);
  w.member("file", note.file);
  w.member("where", note.where);
  w.member_count("line", note.line);
  w.member_count("column", note.column);
  w.member_count("count", note.count);
  w.member_list("arguments", note.args);
  w.member("message", t.format("problem." + note.code + ".message", note.args));
  w.member("mend", t.format("problem." + note.code + ".mend", note.args));
  w.end_object();
}

}  // namespace

std::string import_text(const ImportReport& report, const i18n::Translator& t) {
  std::string text = counts_text(report, t);
  std::size_t unlisted = 0;
  for (const auto& [code, count] : report.notes.unlisted()) unlisted += count;
  for (const SortName& sort : sorts) {
    std::string lines;
    for (const Note& note : report.notes.all()) {
      if (note.sort == sort.sort) lines += note_text(note, report.files.size() > 1, t);
    }
    if (lines.empty()) continue;
    text += t.text((std::string("import.sort.") + sort.name).c_str()) + std::string(":\n") + lines;
  }
  add_count(text, t, "import.more", unlisted);
  return text;
}

std::string import_json(const ImportReport& report, const i18n::Translator& t) {
  io::JsonWriter w;
  w.begin_object();
  w.plain_key("files");
  w.begin_list();
  for (const ImportReport::File& file : report.files) {
    w.begin_object();
    w.member("name", file.name);
    w.member("format", file.format.empty() ? "node-link" : file.format);
    w.member_count("rows", file.rows);
    w.end_object();
  }
  w.end_list();
  write_counts(w, report);
  if (report.update) write_update(w, *report.update);
  w.plain_key("notes");
  w.begin_list();
  for (const Note& note : report.notes.all()) write_note(w, note, t);
  w.end_list();
  w.plain_key("unlisted");
  w.begin_object();
  for (const auto& [code, count] : report.notes.unlisted()) {
    w.key(code);
    w.number(static_cast<std::int64_t>(count));
  }
  w.end_object();
  w.end_object();
  return w.out + "\n";
}

}  // namespace saite::report
