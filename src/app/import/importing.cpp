// SPDX-License-Identifier: Apache-2.0
#include "src/app/import/importing.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "src/app/import/import_memory.h"
#include "src/io/write_json.h"
#include "src/update/update_map.h"

namespace saite::app {
namespace {

namespace fs = std::filesystem;

/// As a shell takes it for one word.
std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

io::FileBytes bytes_of(const std::string& text) {
  io::FileBytes bytes(text.size() + 64);
  std::ranges::copy(text, bytes.end());
  bytes.grow_by(text.size());
  return bytes;
}

std::string ending_of(const fs::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return ending;
}

bool is_table_ending(const fs::path& file) {
  const std::string ending = ending_of(file);
  return ending == ".csv" || ending == ".tsv" || ending == ".tab" || ending == ".txt";
}

bool is_workbook_ending(const fs::path& file) {
  const std::string ending = ending_of(file);
  return ending == ".xlsx" || ending == ".ods";
}

const exchange::Format* format_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string head(exchange::head_bytes, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  const exchange::HeadOf known(file.string(), head);
  return exchange::recognise(known.head());
}

}  // namespace

bool is_to_import(const fs::path& file) {
  return is_table_ending(file) || is_workbook_ending(file) || format_of(file) != nullptr;
}

std::string Importing::name() const {
  return files_.empty() ? std::string() : files_.front().filename().string();
}

void Importing::begin(std::vector<fs::path> files) {
  options_ = {};
  // A table that looks like none is still no JSON: its reader has the words for what is wrong.
  if (files.size() == 1 && is_table_ending(files.front()) && format_of(files.front()) == nullptr) {
    options_.format = "csv";
  }
  start(std::move(files), {});
}

void Importing::begin_text(std::string text) {
  options_ = {.format = "csv", .separator = '\t'};
  start({}, std::move(text));
}

void Importing::start(std::vector<fs::path> files, std::string text) {
  files_ = std::move(files);
  text_ = std::move(text);
  target_ = text_.empty() || workspace_.network().actor_count() == 0 ? ImportTarget::new_map
                                                                     : ImportTarget::add;
  near_.clear();
  shape_.clear();
  columns_.clear();
  result_.reset();
  error_.reset();
  open_ = true;
  read();
}

void Importing::close() {
  workspace_.jobs().cancel(job_);
  job_ = JobId::none;
  result_.reset();
  open_ = false;
}

void Importing::set_options(exchange::ReadOptions options) {
  options_ = std::move(options);
  read();
}

void Importing::map_column(const std::string& column, const std::string& key) {
  std::erase_if(options_.columns, [&](const auto& said) { return said.first == column; });
  options_.columns.emplace_back(column, key);
  read();
}

void Importing::set_target(ImportTarget target) {
  target_ = target;
  read();
}

void Importing::decide(std::size_t index, bool same) {
  near_[index].same = same;
  read();
}

void Importing::read() {
  Jobs& jobs = workspace_.jobs();
  jobs.cancel(job_);
  update::UpdateOptions into{.map_name = workspace_.title()};
  into.holds = target_ == ImportTarget::add ? update::Holds::map : update::Holds::import;
  for (const NearName& near : near_) {
    if (near.same) into.same.push_back(near.name);
  }
  const auto map = target_ == ImportTarget::new_map ? nullptr : workspace_.document().snapshot();
  auto work = [files = files_, text = text_, options = options_, into, map,
               revision = workspace_.document().revision()](
                  Progress& progress) -> saite::Result<std::shared_ptr<Result>> {
    auto imported = files.empty()
                        ? exchange::read_any_bytes(bytes_of(text), "table", options, {}, progress)
                        : exchange::read_any(files, options, {}, progress);
    if (!imported) return imported.error();
    auto result = std::make_shared<Result>();
    result->imported = *std::move(imported);
    result->revision = revision;
    const auto& network = result->imported.outcome.network;
    if (!network) return result;
    if (map == nullptr) {
      result->bytes = io::to_json(*network);
      return result;
    }
    auto step = update::update_map(*map, *network, result->imported.report, into, progress);
    if (!step) return step.error();
    result->step = *std::move(step);
    return result;
  };
  job_ = jobs.start({.label = {"job.read", {name()}},
                     .work = [this, work = std::move(work)](Jobs::Port& port) -> Jobs::Delivery {
                       auto read = work(port.progress());
                       return [this, read = std::move(read)] { take(read); };
                     }});
}

void Importing::take(saite::Result<std::shared_ptr<Result>> read) {
  job_ = JobId::none;
  error_.reset();
  if (!read) {
    result_.reset();
    error_ = read.error();
    return;
  }
  result_ = *std::move(read);
  if (recall()) return;
  std::vector<NearName> near;
  for (const exchange::Note& note : result_->imported.report.notes.all()) {
    const bool merged = note.code == "near_merged";
    if ((merged || note.code == "near_duplicate") && note.args.size() > 1) {
      near.push_back({note.args[0], note.args[1], merged});
    }
  }
  near_ = std::move(near);
}

/// After the first reading: whether it is read anew, as tables of this shape were before.
bool Importing::recall() {
  const auto& tables = result_->imported.report.tables;
  if (!shape_.empty() || tables.empty()) return false;
  columns_ = tables.front().columns;
  shape_ = table_shape(columns_);
  const auto& known = workspace_.settings().imports;
  const auto at = known.find(shape_);
  if (at == known.end()) return false;
  options_ = with_words(options_, at->second, columns_);
  read();
  return true;
}

void Importing::remember() {
  if (shape_.empty()) return;
  auto& known = workspace_.settings().imports;
  const std::string words = import_words(options_, columns_);
  known.erase(shape_);
  if (words.empty()) return;
  if (known.size() >= Settings::max_imports) known.erase(known.begin());
  known[shape_] = words;
}

bool Importing::ready() const {
  return open_ && !reading() && result_ && result_->imported.outcome.network;
}

bool Importing::apply() {
  if (!ready()) return false;
  if (result_->step && result_->revision != workspace_.document().revision()) {
    read();  // somebody went on editing: what it comes to is shown anew
    return false;
  }
  const auto held = result_;
  remember();
  close();
  if (!held->step) {
    workspace_.file().open_copy(*held->imported.outcome.network, held->bytes);
    return true;
  }
  return !held->step->changes.empty() && workspace_.execute(*std::move(held->step)).has_value();
}

std::string Importing::command_line() const {
  std::string line = "saite import";
  for (const fs::path& file : files_) line += " " + quoted(file.string());
  const auto option = [&](const char* name, const std::string& value) {
    if (!value.empty()) line += std::string(" ") + name + " " + quoted(value);
  };
  option("--as", options_.format);
  option("--encoding", options_.encoding);
  for (const exchange::SheetUse& sheet : options_.sheets) {
    const auto use = exchange::table_uses()[static_cast<std::size_t>(sheet.use)];
    option("--sheet", sheet.name + "=" + std::string(use));
  }
  const bool tab = options_.separator == '\t';
  if (options_.separator != 0) {
    option("--separator", tab ? "tab" : std::string(1, options_.separator));
  }
  if (options_.decimal != 0) option("--decimal", std::string(1, options_.decimal));
  if (options_.header) line += *options_.header ? " --header" : " --no-header";
  if (options_.directed) line += *options_.directed ? " --directed" : " --undirected";
  for (const auto& [column, key] : options_.columns) option("--map", column + "=" + key);
  if (target_ == ImportTarget::new_map) return line + " -o map.json";
  for (const NearName& near : near_) {
    if (near.same) option("--same", near.name);
  }
  const auto& path = workspace_.file().path();
  option("--into", path ? path->string() : "map.json");
  option("--conflicts", target_ == ImportTarget::add ? "map" : "");
  return line;
}

}  // namespace saite::app
