// SPDX-License-Identifier: Apache-2.0
// What a view writes into files, in the background.

#include <utility>

#include "src/app/view/view.h"
#include "src/io/save_file.h"
#include "src/report/contacts_picture.h"
#include "src/report/font_notes.h"
#include "src/report/group_map.h"

namespace saite::app {
namespace {

/// What is not filtered away is written, as it is counted in the window.
project::ProjectionOptions shown_by(const Pipeline& pipeline) {
  const ViewOptions& shown = pipeline.options();
  project::ProjectionOptions options{.filter = shown.filter,
                                     .directed = shown.directed,
                                     .weighted = shown.weighted,
                                     .combine = shown.combine,
                                     .weight_by = shown.weight_by};
  options.filter.only = pipeline.visible().actors;
  return options;
}

void tell_written(Workspace& workspace, const std::filesystem::path& file,
                  const exchange::Format& format, const Result<report::Exported>& saved) {
  if (!saved) {
    workspace.notify({saved.error(), true});
    return;
  }
  workspace.notify({{"notice.network_exported", {}, {file.filename().string()}}, false});
  if (saved->losses.empty()) return;
  std::string lost;
  for (const std::string& line : report::loss_lines(saved->losses, workspace.text())) {
    lost += (lost.empty() ? "" : "; ") + line;
  }
  workspace.notify({{"notice.format_lacks", {}, {std::string(format.name), lost}}, false});
}

void tell_picture(Workspace& workspace, const std::filesystem::path& file, const Status& status,
                  const text::FontUse& fonts) {
  workspace.notify(status ? Notice{{"notice.exported", {}, {file.filename().string()}}, false}
                          : Notice{status.error(), true});
  if (!status) return;
  for (const Error& note : report::font_notes(fonts)) workspace.notify({note, false});
}

}  // namespace

void View::export_picture(const std::filesystem::path& file, const report::PictureSize& size,
                          std::optional<scene::Camera> camera, scene::DrawOptions draw,
                          const scene::FrameOptions& frame, const std::string& date) {
  const auto format = report::picture_format(file.string());
  if (!format) {
    workspace_.notify({{"unknown_format", {}, {file.filename().string()}}, true});
    return;
  }
  draw.frame = nullptr;  // the page has a frame of its own
  Workspace& workspace = workspace_;
  workspace.jobs().start(
      {.label = {"job.export", {file.filename().string()}},
       .work = [&workspace, file, format, size, camera, draw = std::move(draw), frame,
                note = date.empty() ? date : workspace.text().tr("picture.date", date),
                scene = picture_.shared_scene(),
                studio = workspace.shared_studio()](Jobs::Port& port) -> Jobs::Delivery {
         text::FontUse fonts;
         std::optional<scene::Scene> dated;
         if (!note.empty()) {
           dated = *scene;
           dated->text.notes.insert(dated->text.notes.begin(), note);
         }
         auto bytes = report::render_scene(dated ? *dated : *scene, *format, size, camera, draw,
                                           frame, *studio, &fonts);
         Status status = bytes ? Status() : Status(bytes.error());
         if (bytes && !port.progress().cancelled()) status = io::save_bytes(*bytes, file);
         return [&workspace, file, status, fonts] { tell_picture(workspace, file, status, fonts); };
       },
       .cancelled = {}});
}

void View::export_network(const std::filesystem::path& file, const exchange::Format& format,
                          std::vector<std::string> measures, report::TablesFor tables) {
  report::NetworkExport options{.measures = std::move(measures), .tables = tables};
  options.projection = shown_by(*pipeline_);
  Workspace& workspace = workspace_;
  workspace.jobs().start(
      {.label = {"job.export", {file.filename().string()}},
       .work = [&workspace, file, &format, options = std::move(options),
                language = workspace.text().language(),
                network = workspace.document().snapshot()](Jobs::Port& port) -> Jobs::Delivery {
         const i18n::Translator t(language);
         auto saved = report::export_network(*network, format, options, file, t, port.progress());
         return [&workspace, file, &format, saved = std::move(saved)] {
           tell_written(workspace, file, format, saved);
         };
       },
       .cancelled = {}});
}

void View::export_groups(const std::filesystem::path& file, const GroupExport& wanted) {
  Workspace& workspace = workspace_;
  report::GroupMapOptions options{
      .by = wanted.by, .least = wanted.least, .projection = shown_by(*pipeline_)};
  report::PictureOptions picture;
  picture.size = wanted.size;
  picture.theme = workspace.theme().id;
  picture.title = workspace.title();
  picture.date = wanted.date;
  picture.language = workspace.text().language();
  picture.notes = wanted.notes;
  if (!wanted.legend) picture.legend = scene::LegendPlace::none;
  workspace.jobs().start(
      {.label = {"job.export", {file.filename().string()}},
       .work = [&workspace, file, options, picture, format = wanted.network,
                network = workspace.document().snapshot(),
                studio = workspace.shared_studio()](Jobs::Port& port) mutable -> Jobs::Delivery {
         const i18n::Translator t(picture.language);
         auto made = report::group_map(*network, options, t, port.progress());
         if (!made) {
           return [&workspace, error = made.error()] { workspace.notify({error, true}); };
         }
         if (format != nullptr) {
           auto saved = report::export_network(made->network, *format,
                                               {.tables = report::TablesFor::spreadsheets}, file, t,
                                               port.progress());
           return [&workspace, file, format, remarks = made->remarks, saved = std::move(saved)] {
             tell_written(workspace, file, *format, saved);
             for (const Error& remark : remarks) workspace.notify({remark, false});
           };
         }
         report::look_as_group_map(picture, *made, t);
         text::FontUse fonts;
         const auto kind = report::picture_format(file.string());
         Status status = kind ? Status() : Status(Error{"unknown_format", {}, {file.string()}});
         if (kind) {
           const auto bytes = report::render_picture(made->network, *kind, picture, *studio, &t,
                                                     port.progress(), &fonts);
           status = bytes ? io::save_bytes(*bytes, file) : Status(bytes.error());
         }
         return [&workspace, file, status, fonts] { tell_picture(workspace, file, status, fonts); };
       },
       .cancelled = {}});
}

void View::export_contacts(const std::filesystem::path& file, const study::MethodQuery& query,
                           const std::string& date) {
  const auto format = report::picture_format(file.string());
  if (!format) {
    workspace_.notify({{"unknown_format", {}, {file.filename().string()}}, true});
    return;
  }
  Workspace& workspace = workspace_;
  report::PictureOptions picture;
  picture.theme = workspace.theme().id;
  picture.language = workspace.text().language();
  picture.date = date;
  workspace.jobs().start(
      {.label = {"job.export", {file.filename().string()}},
       .work = [&workspace, file, format, picture, query, projection = pipeline_->projection(),
                network = workspace.document().snapshot(),
                studio = workspace.shared_studio()](Jobs::Port& port) mutable -> Jobs::Delivery {
         const i18n::Translator t(picture.language);
         text::FontUse fonts;
         const auto contacts =
             study::contacts_of(*network, std::move(projection), query, port.progress());
         Status status = contacts ? Status() : Status(contacts.error());
         if (contacts) {
           const auto bytes = report::contacts_picture(*network, *contacts, *format, picture,
                                                       *studio, t, port.progress(), &fonts);
           status = bytes ? io::save_bytes(*bytes, file) : Status(bytes.error());
         }
         return [&workspace, file, status, fonts] { tell_picture(workspace, file, status, fonts); };
       },
       .cancelled = {}});
}

}  // namespace saite::app
