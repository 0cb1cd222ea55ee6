/* The socket functions that DCMTK's logging and host look-up refer to, answered with "not supported": a module that
 * cannot name a socket cannot open one, and its import section shows it. */

#include <errno.h>
#include <netdb.h>
#include <sys/socket.h>

static int Unsupported(void) {
  errno = EAFNOSUPPORT;
  return -1;
}

int socket(int domain, int type, int protocol) {
  (void)domain, (void)type, (void)protocol;
  return Unsupported();
}

int bind(int descriptor, const struct sockaddr* address, socklen_t length) {
  (void)descriptor, (void)address, (void)length;
  return Unsupported();
}

int listen(int descriptor, int backlog) {
  (void)descriptor, (void)backlog;
  return Unsupported();
}

int accept(int descriptor, struct sockaddr* restrict address, socklen_t* restrict length) {
  (void)descriptor, (void)address, (void)length;
  return Unsupported();
}

int connect(int descriptor, const struct sockaddr* address, socklen_t length) {
  (void)descriptor, (void)address, (void)length;
  return Unsupported();
}

ssize_t send(int descriptor, const void* bytes, size_t size, int flags) {
  (void)descriptor, (void)bytes, (void)size, (void)flags;
  return Unsupported();
}

int getaddrinfo(const char* restrict node, const char* restrict service, const struct addrinfo* restrict hints,
                struct addrinfo** restrict result) {
  (void)node, (void)service, (void)hints, (void)result;
  return EAI_FAIL;
}

void freeaddrinfo(struct addrinfo* list) { (void)list; }

int getnameinfo(const struct sockaddr* restrict address, socklen_t length, char* restrict host, socklen_t host_size,
                char* restrict service, socklen_t service_size, int flags) {
  (void)address, (void)length, (void)host, (void)host_size, (void)service, (void)service_size, (void)flags;
  return EAI_FAIL;
}
