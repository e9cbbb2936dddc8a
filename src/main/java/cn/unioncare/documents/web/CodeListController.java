package cn.unioncare.documents.web;

import cn.unioncare.documents.CodeList;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The code lists for whoever fills in the forms from outside. */
@RestController
@RequestMapping("/api/code-lists")
@Tag(name = "代码表")
class CodeListController {

    private final CodeLists lists;

    CodeListController(CodeLists lists) {
        this.lists = lists;
    }

    @GetMapping
    @Operation(summary = "全部代码表", description = "按代码表名称列出；各表的次序即表单中选项的次序。")
    Map<String, List<CodeList.Entry>> all() {
        Map<String, List<CodeList.Entry>> all = new LinkedHashMap<>();
        lists.all().forEach(list -> all.put(list.name(), list.entries()));
        return all;
    }

    @GetMapping("/{list}")
    @Operation(summary = "一个代码表")
    List<CodeList.Entry> one(@PathVariable String list) {
        return lists.of(list).map(CodeList::entries).orElseThrow(() -> Refusal.notFound("没有名为“" + list + "”的代码表"));
    }
}
