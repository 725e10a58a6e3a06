// Renders a Helm chart as Helm does, with its own parts: text/template, Sprig, and YAML by way of JSON. Helm itself is in no package source that
// this project uses. Stricter than Helm in one thing: a value that is nowhere is an error, and not empty.
//
// Usage: render CHART RELEASE NAMESPACE [VALUES...]. Standard output is a JSON list of {template, object}.
// Or: render -values CHART [VALUES...]. Standard output is the values alone, those of the files laid over those of the chart.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig"
	"sigs.k8s.io/yaml"
)

type values = map[string]interface{}

type files struct{ folder string }

// Get answers the text of a file of the chart; of none, nothing, as Helm does.
func (f files) Get(name string) string {
	text, _ := os.ReadFile(filepath.Join(f.folder, name))
	return string(text)
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func read(file string) values {
	text, err := os.ReadFile(file)
	must(err)
	parsed := values{}
	must(yaml.UnmarshalStrict(text, &parsed))
	return parsed
}

// What is laid over wins; maps become one, and null takes away.
func over(under, above values) values {
	for name, value := range above {
		one, isMap := value.(values)
		other, wasMap := under[name].(values)
		if value == nil {
			delete(under, name)
		} else if isMap && wasMap {
			under[name] = over(other, one)
		} else {
			under[name] = value
		}
	}
	return under
}

func valuesOf(chart string, laidOver []string) values {
	own := read(filepath.Join(chart, "values.yaml"))
	for _, file := range laidOver {
		own = over(own, read(file))
	}
	return own
}

func main() {
	if os.Args[1] == "-values" {
		must(json.NewEncoder(os.Stdout).Encode(valuesOf(os.Args[2], os.Args[3:])))
		return
	}
	chart, release, namespace := os.Args[1], os.Args[2], os.Args[3]
	own := valuesOf(chart, os.Args[4:])
	about := values{}
	for name, value := range read(filepath.Join(chart, "Chart.yaml")) {
		about[strings.ToUpper(name[:1])+name[1:]] = value
	}
	given := values{
		"Values": own, "Chart": about, "Files": files{chart},
		"Release": values{"Name": release, "Namespace": namespace, "Service": "Helm", "IsInstall": true, "IsUpgrade": false, "Revision": 1},
	}

	all := template.New("chart").Option("missingkey=error")
	named := sprig.TxtFuncMap()
	// Helm takes these away: a chart must not read whose machine it is.
	delete(named, "env")
	delete(named, "expandenv")
	named["toYaml"] = func(value interface{}) (string, error) {
		text, err := yaml.Marshal(value)
		return strings.TrimSuffix(string(text), "\n"), err
	}
	named["fromYaml"] = func(text string) (values, error) {
		parsed := values{}
		return parsed, yaml.Unmarshal([]byte(text), &parsed)
	}
	named["required"] = func(message string, value interface{}) (interface{}, error) {
		if value == nil || value == "" {
			return nil, fmt.Errorf("%s", message)
		}
		return value, nil
	}
	named["include"] = func(name string, data interface{}) (string, error) {
		text := strings.Builder{}
		err := all.ExecuteTemplate(&text, name, data)
		return text.String(), err
	}
	all.Funcs(named)

	found, err := filepath.Glob(filepath.Join(chart, "templates", "*"))
	must(err)
	for _, file := range found {
		text, err := os.ReadFile(file)
		must(err)
		_, err = all.New(filepath.Base(file)).Parse(string(text))
		must(err)
	}
	type rendered struct {
		Template string `json:"template"`
		Object   values `json:"object"`
	}
	objects := []rendered{}
	for _, file := range found {
		name := filepath.Base(file)
		if strings.HasPrefix(name, "_") {
			continue
		}
		text := strings.Builder{}
		must(all.ExecuteTemplate(&text, name, given))
		if !strings.HasSuffix(name, ".yaml") {
			continue
		}
		for _, part := range regexp.MustCompile(`(?m)^---\s*$`).Split(text.String(), -1) {
			object := values{}
			if err := yaml.UnmarshalStrict([]byte(part), &object); err != nil {
				must(fmt.Errorf("%s: %w\n%s", name, err, part))
			}
			if len(object) > 0 {
				objects = append(objects, rendered{name, object})
			}
		}
	}
	must(json.NewEncoder(os.Stdout).Encode(objects))
}
