// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "src/cli/asked.h"
#include "src/cli/console_progress.h"
#include "src/cli/filter_options.h"
#include "src/cli/verbs.h"
#include "src/io/exchange/formats.h"
#include "src/io/save_file.h"
#include "src/io/write_node_link.h"
#include "src/report/font_notes.h"
#include "src/report/group_map.h"
#include "src/report/network_export.h"
#include "src/report/picture.h"

namespace saite::cli {
namespace {

struct ExportOptions {
  std::string file;
  std::string output;
  std::string size;
  std::string page;
  bool portrait = false;
  bool no_labels = false;
  bool no_arrows = false;
  bool no_annotations = false;
  std::string look = "saved";
  bool no_legend = false;
  std::string question;  // empty: none
  std::string format;    // of a network; empty: by the ending of the output
  std::string edges_key = "links";
  std::vector<std::string> measures;  // that go along with other programs' formats
  std::string tables = "programs";
  bool force = false;
  std::string fonts = "system";
  AskedOf asked;
  std::string groups;  // the map of groups by this; empty: of actors
  int least = 5;
  report::PictureOptions picture;
  FilterOptions filter;
};

/// The picture of an answer points it out.
Status point_out(const Cli& cli, const ExportOptions& options, const model::Network& network,
                 report::PictureOptions& picture) {
  const auto question = question_of(options.question);
  if (!question) return {};
  const auto answers = answer_cards(cli, network, options.filter, {*question}, options.asked);
  if (!answers) return answers.error();
  const AnsweredCard& answer = answers->front();
  auto shown = study::highlight_of(
      answer.card,
      {network, cli.t, answer.view, options.asked.audience(), !options.asked.of.empty()});
  if (shown) picture.highlight = std::make_shared<const present::Highlight>(std::move(*shown));
  return {};
}

Status read_size(const ExportOptions& options, report::PictureSize& size) {
  if (!options.size.empty()) {
    const auto parsed = report::parse_size(options.size);
    if (!parsed) return Error{"bad_size", {}, {options.size}};
    const double dpi = size.dpi;
    size = *parsed;
    size.dpi = dpi;
  }
  if (!options.page.empty()) {
    size.page = report::parse_page(options.page);
    if (!size.page) return Error{"bad_size", {}, {options.page}};
  }
  size.portrait = options.portrait;
  return {};
}

/// What passes the filter; all of it where there is none.
Result<io::NetworkPart> part_of(const model::Network& network, const FilterOptions& filter) {
  const auto projection = filter.projection();
  if (!projection) return projection.error();
  auto selection = project::select(network, projection->filter);
  if (!selection) return selection.error();
  return io::NetworkPart(std::move(selection->actors), std::move(selection->ties));
}

/// --format, else the ending of the output; nothing where that is Saite's or a picture's.
const exchange::Format* foreign_format(const ExportOptions& options) {
  return options.format.empty() ? exchange::format_to_write(options.output)
                                : exchange::find_format(options.format);
}

/// The network of the file, or that of its groups, which then has passed the filter.
std::optional<model::Network> loaded(const Cli& cli, ExportOptions& options, int& status) {
  auto network = load(cli, options.file, status);
  if (!network) return std::nullopt;
  options.filter.remark(cli, *network);
  if (options.groups.empty()) return network;
  const auto projection = options.filter.projection();
  if (!projection) {
    status = cli.fail(projection.error());
    return std::nullopt;
  }
  ConsoleProgress progress(cli.quiet);
  auto made = report::group_map(*network,
                                {.by = options.groups,
                                 .least = static_cast<project::Index>(options.least),
                                 .projection = *projection,
                                 .seed = cli.seed},
                                cli.t, progress);
  progress.clear();
  if (!made) {
    status = cli.fail(made.error());
    return std::nullopt;
  }
  options.filter = {};
  report::look_as_group_map(options.picture, *made, cli.t);
  for (const Error& remark : made->remarks) cli.info(cli.t.format(remark.code, remark.args));
  return std::move(made->network);
}

int save_network(const Cli& cli, ExportOptions& options) {
  int status = exit_done;
  const auto network = loaded(cli, options, status);
  if (!network) return status;
  const auto part = part_of(*network, options.filter);
  if (!part) return cli.fail(part.error());
  const bool node_link = options.format == "node-link";
  ConsoleProgress progress(cli.quiet);
  const auto saved = io::save_atomically(options.output, [&](const io::ByteSink& sink) {
    return node_link ? io::write_node_link(*network, *part, options.edges_key, sink, progress)
                     : io::write_json(*network, *part, sink, progress);
  });
  progress.clear();
  if (!saved) return cli.fail(saved.error());
  const std::size_t both_ways = node_link ? io::two_way_ties(*network, *part) : 0;
  if (both_ways > 0) {
    cli.info(cli.t.trn("cli.export.both_ways", static_cast<std::int64_t>(both_ways)));
  }
  return exit_done;
}

/// What the file lacks goes to standard error, or with --json as the result.
int tell_losses(const Cli& cli, const ExportOptions& options, const exchange::Format& format,
                const exchange::Saved& saved) {
  if (cli.json && options.output != "-") {
    return cli.write(report::export_json(format, saved, cli.t));
  }
  if (saved.paths.size() > 1) {
    std::string names;
    for (const auto& path : saved.paths) names += (names.empty() ? "" : ", ") + path.string();
    cli.info(cli.t.tr("written.files", names));
  }
  if (saved.losses.empty()) return exit_done;
  cli.info(cli.t.tr("written.losses", std::string(format.name)));
  for (const std::string& line : report::loss_lines(saved.losses, cli.t)) cli.info("  " + line);
  return exit_done;
}

/// In another program's format.
int save_foreign(const Cli& cli, ExportOptions& options, const exchange::Format& format) {
  int status = exit_done;
  const auto network = loaded(cli, options, status);
  if (!network) return status;
  report::NetworkExport write{.measures = options.measures, .seed = cli.seed};
  if (!options.force) write.replace = exchange::Replace::named_only;
  const auto projection = options.filter.projection();
  if (!projection) return cli.fail(projection.error());
  write.projection = *projection;
  if (options.tables == "spreadsheets") write.tables = report::TablesFor::spreadsheets;
  ConsoleProgress progress(cli.quiet);
  const auto saved =
      report::export_network(*network, format, write, options.output, cli.t, progress);
  progress.clear();
  if (!saved) return cli.fail(saved.error());
  if (!saved->caution.empty()) cli.info(saved->caution);
  return tell_losses(cli, options, format, *saved);
}

std::vector<std::string> network_formats() {
  std::vector<std::string> ids = {"saite", "node-link"};
  for (const exchange::Format& format : exchange::formats()) {
    if (format.write != nullptr) ids.emplace_back(format.id);
  }
  return ids;
}

int save_picture(const Cli& cli, ExportOptions& options) {
  const auto format = report::picture_format(options.output);
  if (!format) return cli.fail({"unknown_format", options.output});
  int status = exit_done;
  const auto network = loaded(cli, options, status);
  if (!network) return status;
  report::PictureOptions picture = options.picture;
  const auto projection = options.filter.projection();
  if (!projection) return cli.fail(projection.error());
  picture.projection = *projection;
  picture.language = cli.t.language();
  picture.seed = cli.seed;
  if (options.no_labels) picture.style.labels = false;
  if (options.no_arrows) picture.style.arrows = false;
  if (options.no_annotations) picture.style.annotations = false;
  picture.saved_style = options.look == "saved";
  for (auto* by_kind : {&picture.style.color_by, &picture.style.tie_color_by}) {
    if (*by_kind == "kind") *by_kind = "";  // the standard look
  }
  if (options.no_legend) picture.legend = scene::LegendPlace::none;
  if (auto ok = read_size(options, picture.size); !ok) return cli.fail(ok.error());
  if (picture.title.empty() && network->info.title.empty() && options.file != "-") {
    picture.title = std::filesystem::path(options.file).filename().string();
  }
  if (auto ok = point_out(cli, options, *network, picture); !ok) return cli.fail(ok.error());
  const auto studio = report::Studio::create(options.fonts == "shipped" ? text::FontSource::shipped
                                                                        : text::FontSource::system);
  if (!studio) return cli.fail(studio.error());
  ConsoleProgress progress(cli.quiet);
  const std::string last_words = std::string("\rsaite: ") + cli.t.text("error.cancelled") + "\n";
  text::FontUse fonts;
  const auto bytes = [&] {
    const EndsAtOnce while_drawing(last_words);
    return report::render_picture(*network, *format, picture, *studio, &cli.t, progress, &fonts);
  }();
  progress.clear();
  if (!bytes) return cli.fail(bytes.error());
  for (const Error& note : report::font_notes(fonts)) cli.info(cli.t.format(note.code, note.args));
  const auto saved = io::save_bytes(*bytes, options.output);
  return saved ? exit_done : cli.fail(saved.error());
}

}  // namespace

void add_export(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "export");
  auto o = std::make_shared<ExportOptions>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("-o,--output", o->output, text("cli.export.output"))->required();
  verb->add_option("--format", o->format, text("cli.export.format"))
      ->check(CLI::IsMember(network_formats()));
  verb->add_option("--measure", o->measures, text("cli.export.measure"))->delimiter(',');
  verb->add_option("--tables-for", o->tables, text("cli.export.tables"))
      ->check(CLI::IsMember({"programs", "spreadsheets"}))
      ->capture_default_str();
  verb->add_flag("--force", o->force, text("cli.export.force"));
  verb->add_option("--edges-key", o->edges_key, text("cli.export.edges_key"))
      ->check(CLI::IsMember({"links", "edges"}))
      ->capture_default_str();
  verb->add_option("--fonts", o->fonts, text("cli.export.fonts"))
      ->check(CLI::IsMember({"system", "shipped"}))
      ->capture_default_str();
  verb->add_option("--size", o->size, text("cli.export.size"));
  verb->add_option("--page", o->page, text("cli.export.page"));
  verb->add_flag("--portrait", o->portrait, text("cli.export.portrait"));
  verb->add_option("--dpi", o->picture.size.dpi, text("cli.export.dpi"))
      ->check(CLI::Range(24, 1200));
  verb->add_option("--theme", o->picture.theme, text("cli.export.theme"))->capture_default_str();
  report::StyleChoice& style = o->picture.style;
  verb->add_option("--look", o->look, text("cli.export.look"))
      ->check(CLI::IsMember({"saved", "standard"}))
      ->capture_default_str();
  verb->add_option("--color-by", style.color_by, text("cli.export.color_by"));
  verb->add_option("--size-by", style.size_by, text("cli.export.size_by"));
  verb->add_option("--tie-color-by", style.tie_color_by, text("cli.export.tie_color_by"));
  verb->add_option("--width-by", style.width_by, text("cli.export.width_by"));
  verb->add_option("--hulls-by", style.hulls_by, text("cli.export.hulls_by"));
  verb->add_option("--label-size", style.label_size, text("cli.export.label_size"))
      ->check(CLI::Range(6, 72));
  verb->add_option("--resolution", style.community_resolution, text("cli.export.resolution"))
      ->check(CLI::Range(present::min_resolution, present::max_resolution));
  verb->add_option("--group-by", o->picture.group_by, text("cli.group_by"))->capture_default_str();
  verb->add_option("--title", o->picture.title, text("cli.export.title"));
  verb->add_option("--date", o->picture.date, text("cli.export.date"));
  verb->add_option("--layout", o->picture.layout, text("cli.layout.algorithm"))
      ->check(CLI::IsMember(layout_names()))
      ->capture_default_str();
  verb->add_flag("--no-labels", o->no_labels, text("cli.export.no_labels"));
  verb->add_flag("--no-arrows", o->no_arrows, text("cli.export.no_arrows"));
  verb->add_flag("--no-annotations", o->no_annotations, text("cli.export.no_annotations"));
  verb->add_flag("--initials", o->picture.names_hidden, text("cli.export.initials"));
  verb->add_flag("--no-legend", o->no_legend, text("cli.export.no_legend"));
  verb->add_option("--ask", o->question, text("cli.export.ask"))
      ->check(CLI::IsMember(question_names()));
  CLI::Option* groups = verb->add_option("--groups", o->groups, text("cli.export.groups"));
  verb->add_option("--least", o->least, text("cli.export.least"))
      ->check(CLI::Range(1, 1000))
      ->needs(groups)
      ->capture_default_str();
  o->asked.add_to(*verb, cli);
  o->filter.add_to(*verb, cli, &style.ties);
  when_chosen(*verb, cli, [&cli, o] {
    if (const exchange::Format* format = foreign_format(*o)) return save_foreign(cli, *o, *format);
    const bool json = !o->format.empty() || o->output == "-" || o->output.ends_with(".json");
    return json ? save_network(cli, *o) : save_picture(cli, *o);
  });
}

}  // namespace saite::cli
