// SPDX-License-Identifier: Apache-2.0
// Preloaded into a program: notes what a disk has once the power fails, and sets its clock.
//     TORTURE_DISK=FOLDER    what was synced goes there: FOLDER/i-INODE holds a file as it was when
//                            it was last synced, FOLDER/d-INODE the names in a folder likewise.
//                            Only below TORTURE_WATCH.
//     TORTURE_CLOCK=SECONDS  is added to the time of day.
//     TORTURE_NO_LOCKS=1     no file can be locked.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

/* A copy takes its place in one go: the program may be killed while it is made. */
static void copy_file(const char *from, const char *to) {
  char part[PATH_MAX];
  char bytes[1 << 16];
  ssize_t count;
  snprintf(part, sizeof part, "%s.part", to);
  int in = open(from, O_RDONLY | O_CLOEXEC);
  int out = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  while (in >= 0 && out >= 0 && (count = read(in, bytes, sizeof bytes)) > 0) {
    if (write(out, bytes, (size_t)count) != count) break;
  }
  if (in >= 0) close(in);
  if (out >= 0) close(out);
  rename(part, to);
}

static void copy_names(const char *folder, const char *to) {
  char part[PATH_MAX];
  snprintf(part, sizeof part, "%s.part", to);
  DIR *there = opendir(folder);
  FILE *out = fopen(part, "we");
  if (out) fprintf(out, "%s\n", folder);
  for (struct dirent *entry; there && out && (entry = readdir(there));) {
    if (entry->d_type == DT_REG) fprintf(out, "%llu %s\n", (unsigned long long)entry->d_ino, entry->d_name);
  }
  if (there) closedir(there);
  if (out) fclose(out);
  rename(part, to);
}

static void synced(int descriptor) {
  const char *disk = getenv("TORTURE_DISK");
  const char *watch = getenv("TORTURE_WATCH");
  char link[64], path[PATH_MAX], to[PATH_MAX];
  struct stat status;
  if (!disk || !watch || fstat(descriptor, &status) != 0) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = '\0';
  if (strncmp(path, watch, strlen(watch)) != 0) return;
  pthread_mutex_lock(&one_at_a_time);
  snprintf(to, sizeof to, "%s/%c-%llu", disk, S_ISDIR(status.st_mode) ? 'd' : 'i',
           (unsigned long long)status.st_ino);
  if (S_ISDIR(status.st_mode)) {
    copy_names(path, to);
  } else {
    copy_file(link, to);
  }
  pthread_mutex_unlock(&one_at_a_time);
}

int fsync(int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  int done = real(descriptor);
  if (done == 0) synced(descriptor);
  return done;
}

int fdatasync(int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  int done = real(descriptor);
  if (done == 0) synced(descriptor);
  return done;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int (*real)(clockid_t, struct timespec *) =
      (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int done = real(clock, time);
  const char *by = getenv("TORTURE_CLOCK");
  if (done == 0 && by && clock == CLOCK_REALTIME) time->tv_sec += atol(by);
  return done;
}

/* As a network drive that knows no locks. */
int flock(int descriptor, int operation) {
  int (*real)(int, int) = (int (*)(int, int))dlsym(RTLD_NEXT, "flock");
  if (getenv("TORTURE_NO_LOCKS") == NULL) return real(descriptor, operation);
  errno = ENOLCK;
  return -1;
}
