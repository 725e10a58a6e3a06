// Replays a tiled log (C2SP tlog-tiles) over HTTP with other people's packages alone: golang.org/x/mod/sumdb and
// transparency-dev. It knows nothing of the log but its address and its key.
//
// Usage: tlog-replay ADDRESS VKEY [CHECKPOINT...]
//
// Opens the checkpoint, hashes every entry of every bundle, compares every tile with the tree that they make, compares the root, and
// proves entries and the given older checkpoints from the tiles. Prints the size and how many files the log has; exits with 1 at the first
// thing that does not fit, and says which file.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/transparency-dev/formats/log"
	"github.com/transparency-dev/merkle/compact"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// remote is a log behind an address. It is a tlog.TileReader.
type remote struct {
	address string
	files   int // fetched before the proofs
}

func (r *remote) get(path string) ([]byte, error) {
	answer, err := http.Get(r.address + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("answered %d", answer.StatusCode)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return body, nil
}

// pathOf adapts the paths of Go's checksum database to those of tlog-tiles: no height, and bundles are called entries.
func pathOf(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
	return "tile/" + strings.Replace(path, "data/", "entries/", 1)
}

func (r *remote) Height() int                                { return height }
func (r *remote) SaveTiles(tiles []tlog.Tile, data [][]byte) {}
func (r *remote) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	all := [][]byte{}
	for _, tile := range tiles {
		data, err := r.get(pathOf(tile))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

// tree is what the entries make: the hashes of all complete subtrees, by level.
type tree struct {
	whole  *compact.Range
	hashes map[uint][][]byte
}

func (t *tree) add(entry []byte) error {
	leaf := rfc6962.DefaultHasher.HashLeaf(entry)
	if other := tlog.RecordHash(entry); !bytes.Equal(leaf, other[:]) {
		return errors.New("the two packages disagree on the hash of an entry")
	}
	return t.whole.Append(leaf, func(id compact.NodeID, hash []byte) {
		t.hashes[id.Level] = append(t.hashes[id.Level], hash)
	})
}

func (t *tree) root() ([]byte, error) {
	if t.whole.End() == 0 {
		return rfc6962.DefaultHasher.EmptyRoot(), nil
	}
	return t.whole.GetRootHash(nil)
}

// entries cuts a bundle: two bytes of length, big-endian, before each entry.
func entries(bundle []byte) ([][]byte, error) {
	list := [][]byte{}
	for len(bundle) > 0 {
		if len(bundle) < 2 {
			return nil, errors.New("ends within a length")
		}
		length := int(binary.BigEndian.Uint16(bundle))
		if len(bundle) < 2+length {
			return nil, errors.New("ends within an entry")
		}
		list = append(list, bundle[2:2+length])
		bundle = bundle[2+length:]
	}
	return list, nil
}

// bundles hashes every entry of the log.
func (r *remote) bundles(size int64) (*tree, error) {
	factory := compact.RangeFactory{Hash: rfc6962.DefaultHasher.HashChildren}
	t := &tree{whole: factory.NewEmptyRange(0), hashes: map[uint][][]byte{}}
	for n := int64(0); n<<height < size; n++ {
		width := int(min(size-n<<height, 1<<height))
		path := pathOf(tlog.Tile{H: height, L: -1, N: n, W: width})
		bundle, err := r.get(path)
		if err != nil {
			return nil, err
		}
		r.files++
		list, err := entries(bundle)
		if err == nil && len(list) != width {
			err = fmt.Errorf("has %d entries, not %d", len(list), width)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for _, entry := range list {
			if err := t.add(entry); err != nil {
				return nil, err
			}
		}
	}
	return t, nil
}

// tiles compares every tile of the log with the tree.
func (r *remote) tiles(size int64, t *tree) error {
	for _, tile := range tlog.NewTiles(height, 0, size) {
		data, err := r.get(pathOf(tile))
		if err != nil {
			return err
		}
		r.files++
		from := int(tile.N) << height
		own := t.hashes[uint(tile.L*height)][from : from+tile.W]
		if !bytes.Equal(data, bytes.Join(own, nil)) {
			return fmt.Errorf("%s: is not what the entries make", pathOf(tile))
		}
	}
	return nil
}

func parts[List ~[]tlog.Hash](list List) [][]byte {
	all := [][]byte{}
	for _, hash := range list {
		all = append(all, bytes.Clone(hash[:]))
	}
	return all
}

// proofs proves some of the entries from the tiles, and lets both packages check.
func (r *remote) proofs(head tlog.Tree, t *tree) error {
	tiles := tlog.TileHashReader(head, r)
	indices := []int64{0, 1, 254, 255, 256, 511, 512, 65535, 65536, head.N / 2, head.N - 2, head.N - 1}
	slices.Sort(indices)
	for _, index := range slices.Compact(indices) {
		if index < 0 || index >= head.N {
			continue
		}
		path, err := tlog.ProveRecord(head.N, index, tiles)
		if err != nil {
			return fmt.Errorf("entry %d is not proved: %w", index, err)
		}
		leaf := tlog.Hash(t.hashes[0][index])
		if err := tlog.CheckRecord(path, head.N, head.Hash, index, leaf); err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
		if err := proof.VerifyInclusion(rfc6962.DefaultHasher, uint64(index), uint64(head.N), leaf[:], parts(path), head.Hash[:]); err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
	}
	return nil
}

// extends proves from the tiles that the log begins with an older one.
func (r *remote) extends(head, older tlog.Tree) error {
	if older.N == 0 {
		if !bytes.Equal(older.Hash[:], rfc6962.DefaultHasher.EmptyRoot()) {
			return errors.New("the empty log has another root")
		}
		return nil
	}
	path, err := tlog.ProveTree(head.N, older.N, tlog.TileHashReader(head, r))
	if err != nil {
		return fmt.Errorf("size %d is not proved: %w", older.N, err)
	}
	if err := tlog.CheckTree(path, head.N, head.Hash, older.N, older.Hash); err != nil {
		return fmt.Errorf("size %d: %w", older.N, err)
	}
	return proof.VerifyConsistency(rfc6962.DefaultHasher, uint64(older.N), uint64(head.N), parts(path), older.Hash[:], head.Hash[:])
}

func open(text []byte, key note.Verifier) (tlog.Tree, error) {
	checkpoint, rest, _, err := log.ParseCheckpoint(text, key.Name(), key)
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %w", err)
	}
	if len(rest) > 0 {
		return tlog.Tree{}, errors.New("checkpoint: has more lines than origin, size and root")
	}
	if len(checkpoint.Hash) != tlog.HashSize {
		return tlog.Tree{}, errors.New("checkpoint: the root is not a SHA-256")
	}
	return tlog.Tree{N: int64(checkpoint.Size), Hash: tlog.Hash(checkpoint.Hash)}, nil
}

func (r *remote) replay(key note.Verifier, older []string) (int64, error) {
	text, err := r.get("checkpoint")
	if err != nil {
		return 0, err
	}
	r.files++
	head, err := open(text, key)
	if err != nil {
		return 0, err
	}
	t, err := r.bundles(head.N)
	if err != nil {
		return 0, err
	}
	if err := r.tiles(head.N, t); err != nil {
		return 0, err
	}
	root, err := t.root()
	if err != nil {
		return 0, err
	}
	if !bytes.Equal(root, head.Hash[:]) {
		return 0, errors.New("checkpoint: signs another root than the entries make")
	}
	if err := r.proofs(head, t); err != nil {
		return 0, err
	}
	for _, file := range older {
		text, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		before, err := open(text, key)
		if err != nil {
			return 0, err
		}
		if err := r.extends(head, before); err != nil {
			return 0, err
		}
	}
	return head.N, nil
}

func main() {
	key, err := note.NewVerifier(os.Args[2])
	if err == nil {
		r := &remote{address: os.Args[1]}
		var size int64
		if size, err = r.replay(key, os.Args[3:]); err == nil {
			fmt.Printf("%d %d\n", size, r.files)
			return
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
