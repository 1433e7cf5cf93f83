// api_stub FOLDER: answers what a submission sends to a kube-apiserver, from memory, so that only its client limits how
// many there are in a minute.  A create answers 201, or 409 for a name that exists; a merge patch of metadata 200, or 404;
// a delete of a collection 200; anything else is refused, so that nothing is measured that a real API server would not
// take.  Writes ca.pem and then kubeconfig to FOLDER when it listens on loopback.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

const token = "the-token"

type object = map[string]any

type store struct {
	lock    sync.Mutex
	objects map[string]object // by path
	version int
}

func answer(out http.ResponseWriter, code int, body object) {
	out.Header().Set("Content-Type", "application/json")
	out.WriteHeader(code)
	json.NewEncoder(out).Encode(body)
}

func refuse(out http.ResponseWriter, code int, reason, message string) {
	answer(out, code, object{"kind": "Status", "apiVersion": "v1", "metadata": object{}, "status": "Failure",
		"reason": reason, "message": message, "code": code})
}

func (s *store) create(out http.ResponseWriter, collection string, body object) {
	metadata, _ := body["metadata"].(object)
	name, _ := metadata["name"].(string)
	if body["kind"] == nil || body["apiVersion"] == nil || name == "" {
		refuse(out, http.StatusBadRequest, "BadRequest", "the object has no kind, apiVersion or name")
		return
	}
	path := collection + "/" + name
	if s.objects[path] != nil {
		refuse(out, http.StatusConflict, "AlreadyExists", path+" already exists")
		return
	}
	s.version++
	metadata["uid"] = fmt.Sprintf("00000000-0000-4000-8000-%012x", s.version)
	metadata["resourceVersion"] = fmt.Sprint(s.version)
	metadata["creationTimestamp"] = time.Now().UTC().Format(time.RFC3339)
	_, inNamespace, _ := strings.Cut(collection, "/namespaces/")
	metadata["namespace"], _, _ = strings.Cut(inNamespace, "/")
	s.objects[path] = body
	answer(out, http.StatusCreated, body)
}

func (s *store) patch(out http.ResponseWriter, path string, body object) {
	stored := s.objects[path]
	if stored == nil {
		refuse(out, http.StatusNotFound, "NotFound", path+" not found")
		return
	}
	changes, isObject := body["metadata"].(object)
	if !isObject || len(body) != 1 {
		refuse(out, http.StatusBadRequest, "BadRequest", "a patch of metadata alone is answered here")
		return
	}
	for key, value := range changes {
		stored["metadata"].(object)[key] = value
	}
	answer(out, http.StatusOK, stored)
}

func (s *store) ServeHTTP(out http.ResponseWriter, in *http.Request) {
	text, err := io.ReadAll(in.Body)
	var body object
	isJSON := err == nil && (len(text) == 0 || json.Unmarshal(text, &body) == nil)
	s.lock.Lock()
	defer s.lock.Unlock()
	switch {
	case in.Header.Get("Authorization") != "Bearer "+token:
		refuse(out, http.StatusUnauthorized, "Unauthorized", "Unauthorized")
	case !isJSON || !strings.Contains(in.URL.Path, "/namespaces/"):
		refuse(out, http.StatusBadRequest, "BadRequest", "not the JSON of an object in a namespace")
	case in.Method == http.MethodPost && in.Header.Get("Content-Type") == "application/json":
		s.create(out, in.URL.Path, body)
	case in.Method == http.MethodPatch && in.Header.Get("Content-Type") == "application/merge-patch+json":
		s.patch(out, in.URL.Path, body)
	case in.Method == http.MethodDelete:
		for path := range s.objects {
			if strings.HasPrefix(path, in.URL.Path+"/") {
				delete(s.objects, path)
			}
		}
		answer(out, http.StatusOK, object{"kind": "Status", "apiVersion": "v1", "metadata": object{}, "status": "Success"})
	default:
		refuse(out, http.StatusMethodNotAllowed, "MethodNotAllowed", in.Method+" is not answered here")
	}
}

func certificate() (tls.Certificate, []byte) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	check(err)
	template := x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "127.0.0.1"},
		NotBefore: time.Now(), NotAfter: time.Now().Add(24 * time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	made, err := x509.CreateCertificate(rand.Reader, &template, &template, &key.PublicKey, key)
	check(err)
	return tls.Certificate{Certificate: [][]byte{made}, PrivateKey: key},
		pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: made})
}

func write(name, text string) {
	check(os.WriteFile(name+".new", []byte(text), 0o600))
	check(os.Rename(name+".new", name))
}

func check(err error) {
	if err != nil {
		log.Fatal("api_stub: ", err)
	}
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: api_stub FOLDER")
	}
	own, ca := certificate()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	caFile := filepath.Join(os.Args[1], "ca.pem")
	write(caFile, string(ca))
	write(filepath.Join(os.Args[1], "kubeconfig"), fmt.Sprintf(`apiVersion: v1
kind: Config
current-context: stub
contexts: [{name: stub, context: {cluster: stub, user: stub}}]
clusters: [{name: stub, cluster: {server: "https://%s", certificate-authority: %s}}]
users: [{name: stub, user: {token: %s}}]
`, listener.Addr(), caFile, token))
	server := http.Server{Handler: &store{objects: map[string]object{}},
		TLSConfig: &tls.Config{Certificates: []tls.Certificate{own}, NextProtos: []string{"h2"}}}
	check(server.ServeTLS(listener, "", ""))
}
