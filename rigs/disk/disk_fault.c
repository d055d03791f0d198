/* Makes the disk below one folder fail on demand: loaded before the C library (LD_PRELOAD), told what to do by rigs/disk/disk_fault.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2, TRUNCATES = 4, RENAMES = 8, CREATES = 16, DELETES = 32 };

/* The same fields in the same order stand in rigs/disk/disk_fault.py. */
struct disk_fault {
    long long is_armed;
    long long kinds;    /* which calls are counted: the constants above, added up */
    long long nth;      /* the first of them that fails; 0: none */
    long long error;    /* the errno that it fails with */
    long long stays;    /* those after it fail as well */
    long long is_short; /* the nth write writes half of what it was given, the one after it fails */
    long long room;     /* bytes by which files may still grow; -1: any number */
    long long seen;     /* calls counted so far */
    long long hits;     /* calls that failed, or wrote less */
    char folder[4096];
};
struct disk_fault disk_fault = {.room = -1};

#define REAL(name, type) ((type)dlsym(RTLD_NEXT, name))
typedef ssize_t (*write_fn)(int, const void *, size_t);
typedef ssize_t (*pwrite_fn)(int, const void *, size_t, off_t);
typedef int (*fd_fn)(int);
typedef int (*truncate_fn)(int, off_t);
typedef int (*rename_fn)(const char *, const char *);
typedef int (*renameat_fn)(int, const char *, int, const char *);
typedef int (*unlink_fn)(const char *);
typedef int (*open_fn)(const char *, int, mode_t);

static int is_below(const char *path)
{
    size_t length = strlen(disk_fault.folder);
    return length > 0 && strncmp(path, disk_fault.folder, length) == 0;
}

static int is_ours(int fd)
{
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return is_below(path);
}

static int counts(int kind) { return disk_fault.is_armed && (disk_fault.kinds & kind) != 0 && disk_fault.nth > 0; }

static int fail(int error)
{
    disk_fault.hits++;
    errno = error;
    return 1;
}

static int strikes(int kind)
{
    if (!counts(kind))
        return 0;
    disk_fault.seen++;
    if (disk_fault.seen == disk_fault.nth || (disk_fault.stays && disk_fault.seen > disk_fault.nth))
        return fail((int)disk_fault.error);
    return 0;
}

static long long size_of(int fd)
{
    struct stat found;
    return fstat(fd, &found) == 0 ? (long long)found.st_size : 0;
}

static long long size_at(const char *path)
{
    struct stat found;
    return stat(path, &found) == 0 ? (long long)found.st_size : 0;
}

/* Return how many of `length` bytes may be written at `offset`, or -1 with errno set. */
static ssize_t allowance(int fd, size_t length, off_t offset)
{
    if (!disk_fault.is_armed || !is_ours(fd))
        return (ssize_t)length;
    if (disk_fault.is_short && counts(WRITES)) {
        disk_fault.seen++;
        if (disk_fault.seen == disk_fault.nth && length > 1) {
            disk_fault.hits++;
            return (ssize_t)(length / 2);
        }
        if (disk_fault.seen == disk_fault.nth || disk_fault.seen == disk_fault.nth + 1)
            return fail((int)disk_fault.error) ? -1 : 0;
        return (ssize_t)length;
    }
    if (strikes(WRITES))
        return -1;
    if (disk_fault.room < 0)
        return (ssize_t)length;
    long long growth = (long long)offset + (long long)length - size_of(fd);
    if (growth <= 0)
        return (ssize_t)length;
    if (growth > (long long)length)
        growth = (long long)length; /* what lies between is a hole */
    long long over = growth - disk_fault.room;
    if (over <= 0) {
        disk_fault.room -= growth;
        return (ssize_t)length;
    }
    if (over >= (long long)length)
        return fail(ENOSPC) ? -1 : 0;
    disk_fault.hits++;
    disk_fault.room = 0;
    return (ssize_t)length - (ssize_t)over;
}

static off_t place_of(int fd)
{
    int flags = fcntl(fd, F_GETFL);
    return flags >= 0 && (flags & O_APPEND) ? (off_t)size_of(fd) : lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *from, size_t length)
{
    ssize_t allowed = disk_fault.is_armed ? allowance(fd, length, place_of(fd)) : (ssize_t)length;
    return allowed < 0 ? -1 : REAL("write", write_fn)(fd, from, (size_t)allowed);
}

ssize_t pwrite(int fd, const void *from, size_t length, off_t offset)
{
    ssize_t allowed = allowance(fd, length, offset);
    return allowed < 0 ? -1 : REAL("pwrite", pwrite_fn)(fd, from, (size_t)allowed, offset);
}

ssize_t pwrite64(int fd, const void *from, size_t length, off_t offset) { return pwrite(fd, from, length, offset); }

/* Nobody minds when a vector is written one piece at a time. */
ssize_t writev(int fd, const struct iovec *pieces, int count)
{
    ssize_t total = 0;
    for (int place = 0; place < count; place++) {
        ssize_t written = write(fd, pieces[place].iov_base, pieces[place].iov_len);
        if (written < 0)
            return total > 0 ? total : -1;
        total += written;
        if ((size_t)written < pieces[place].iov_len)
            break;
    }
    return total;
}

int fsync(int fd) { return disk_fault.is_armed && is_ours(fd) && strikes(SYNCS) ? -1 : REAL("fsync", fd_fn)(fd); }

int fdatasync(int fd)
{
    return disk_fault.is_armed && is_ours(fd) && strikes(SYNCS) ? -1 : REAL("fdatasync", fd_fn)(fd);
}

int ftruncate(int fd, off_t length)
{
    if (disk_fault.is_armed && is_ours(fd)) {
        if (strikes(TRUNCATES))
            return -1;
        long long growth = (long long)length - size_of(fd);
        if (disk_fault.room >= 0 && growth < 0) /* a file that is made longer by this has a hole, which takes no room */
            disk_fault.room -= growth;
    }
    return REAL("ftruncate", truncate_fn)(fd, length);
}

int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

static int renaming_fails(const char *to)
{
    if (!disk_fault.is_armed || !is_below(to))
        return 0;
    if (strikes(RENAMES))
        return 1;
    if (disk_fault.room >= 0)
        disk_fault.room += size_at(to);
    return 0;
}

int rename(const char *from, const char *to)
{
    return renaming_fails(to) ? -1 : REAL("rename", rename_fn)(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    return renaming_fails(to) ? -1 : REAL("renameat", renameat_fn)(from_folder, from, to_folder, to);
}

int unlink(const char *path)
{
    if (disk_fault.is_armed && is_below(path)) {
        if (strikes(DELETES))
            return -1;
        if (disk_fault.room >= 0)
            disk_fault.room += size_at(path);
    }
    return REAL("unlink", unlink_fn)(path);
}

static int opening(const char *name, const char *path, int flags, mode_t mode)
{
    if (disk_fault.is_armed && (flags & O_CREAT) && is_below(path) && access(path, F_OK) != 0 && strikes(CREATES))
        return -1;
    return REAL(name, open_fn)(path, flags, mode);
}

#define OPENING(name)                                                                                                  \
    int name(const char *path, int flags, ...)                                                                         \
    {                                                                                                                  \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;                                      \
        va_end(more);                                                                                                  \
        return opening(#name, path, flags, mode);                                                                      \
    }
OPENING(open)
OPENING(open64)
