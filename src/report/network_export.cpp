// SPDX-License-Identifier: Apache-2.0
#include "src/report/network_export.h"

#include <algorithm>
#include <unordered_map>

#include "src/io/csv_writer.h"
#include "src/io/json_writer.h"
#include "src/study/analyse_network.h"
#include "src/study/people_caution.h"
#include "src/study/what_is_known.h"

namespace saite::report {
namespace {

Result<std::vector<exchange::ExtraColumn>> measured(const model::Network& network,
                                                    const io::NetworkPart& part,
                                                    const NetworkExport& options,
                                                    Progress& progress) {
  std::vector<exchange::ExtraColumn> columns;
  if (options.measures.empty()) return columns;
  study::AnalysisRequest request;
  request.projection = options.projection;
  request.seed = options.seed;
  for (const std::string& id : options.measures) {
    if (analysis::find_measure(id, analysis::Subject::actor) == nullptr) {
      return Error{"measure_of_actors", {}, {id}};
    }
    request.measures.push_back("actor." + id);
  }
  const auto found = study::analyse(network, std::move(request), progress);
  if (!found) return found.error();
  for (const study::AnalysedMeasure& measure : found->measures) {
    exchange::ExtraColumn column{.name = std::string(measure.info->id), .values = {}};
    for (const ActorId actor : part.actors) {
      const auto index = found->projection.index_of(actor);
      column.values.push_back(index ? measure.measured.values[*index] : std::nullopt);
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

/// What somebody who opens the workbook should know.
std::vector<std::string> about(const model::Network& network, const io::NetworkPart& part,
                               const exchange::WriteOptions& options, const i18n::Translator& t) {
  std::vector<std::string> lines;
  if (!network.info.title.empty()) lines.push_back(network.info.title);
  if (!network.info.description.empty()) lines.push_back(network.info.description);
  if (const auto boundary = study::boundary_of(network, t.language()); !boundary.empty()) {
    lines.push_back(t.tr("known.boundary", boundary));
  }
  lines.push_back(t.trn("count.actors", static_cast<std::int64_t>(part.actors.size())) + ", " +
                  t.trn("count.ties", static_cast<std::int64_t>(part.ties.size())));
  if (auto caution = study::people_caution(network, part.actors, &t); !caution.empty()) {
    lines.push_back(std::move(caution));
  }
  lines.emplace_back(t.text("written.sheet_actors"));
  lines.emplace_back(t.text("written.sheet_ties"));
  for (const exchange::ExtraColumn& measure : options.measures) {
    lines.push_back(t.tr("written.sheet_measure", measure.name));
  }
  return lines;
}

}  // namespace

Result<Exported> export_network(const model::Network& network, const exchange::Format& format,
                                const NetworkExport& options, const std::filesystem::path& path,
                                const i18n::Translator& t, Progress& progress) {
  auto selection = project::select(network, options.projection.filter);
  if (!selection) return selection.error();
  const io::NetworkPart part(std::move(selection->actors), std::move(selection->ties));
  SubProgress measuring(progress, 0, options.measures.empty() ? 0 : 0.5);
  auto measures = measured(network, part, options, measuring);
  if (!measures) return measures.error();
  exchange::WriteOptions write{.language = t.language(), .measures = *std::move(measures)};
  if (options.tables == TablesFor::spreadsheets) {
    const io::CsvForm form = io::CsvForm::spreadsheet(t.language());
    write.separator = form.separator;
    write.decimal = form.decimal;
    write.byte_order_mark = form.mark;
  }
  write.about = about(network, part, write, t);
  const bool measured_people = !write.measures.empty();
  const std::string caution =
      measured_people ? study::people_caution(network, part.actors, &t) : std::string();
  SubProgress writing(progress, options.measures.empty() ? 0 : 0.5, 1);
  auto saved = exchange::save_any(network, part, format, write, path, writing, options.replace);
  if (!saved) return saved.error();
  return Exported{std::move(*saved), caution};
}

std::vector<std::string> loss_lines(const exchange::Losses& losses, const i18n::Translator& t) {
  std::vector<std::string> lines;
  for (const auto& [code, count] : losses.all()) {
    lines.push_back(t.plural("loss." + code, static_cast<std::int64_t>(count), {}));
  }
  return lines;
}

std::string export_json(const exchange::Format& format, const exchange::Saved& saved,
                        const i18n::Translator& t) {
  io::JsonWriter w;
  w.begin_object();
  w.member("format", format.id);
  w.plain_key("files");
  w.begin_list();
  for (const std::filesystem::path& path : saved.paths) w.text(path.string());
  w.end_list();
  w.plain_key("losses");
  w.begin_list();
  for (const auto& [code, count] : saved.losses.all()) {
    w.begin_object();
    w.member("code", code);
    w.member_count("count", count);
    w.member("message", t.plural("loss." + code, static_cast<std::int64_t>(count), {}));
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

}  // namespace saite::report
