extension Catalogue {
  static let store: KeyValuePairs<String, String> = [
    "This database was last opened by a newer Assay: it has the step “{1}”, which this program does not know.":
      "这个数据库由更新版本的 Assay 打开过：其中的步骤“{1}”是本程序不认识的。",
    "Run the newer program; this one would damage the data.": "请改用新版程序，旧版会损坏数据。",
    "This database belongs to another program.": "这个数据库属于别的程序。",
    "Name another file.": "请换一个文件。",
    "This file is not an Assay database.": "这个文件不是 Assay 数据库。",
    "This database is damaged.": "这个数据库已损坏。",
    "Put back a copy of it, and look after the disk.": "请用备份恢复，并检查磁盘。",
    "Another program holds this database.": "另一个程序正占用这个数据库。",
    "Try again shortly.": "请稍后再试。",
    "This database cannot be written.": "无法写入这个数据库。",
    "Check that the disk has room.": "请检查磁盘空间。",
    "This is a folder.": "这是一个文件夹。",
    "Name a database file in it.": "请指定其中的数据库文件。",
    "This database cannot be opened.": "无法打开这个数据库。",
    "Check that the folder exists and may be written to.": "请确认文件夹存在且可以写入。",
    "wants another password": "要求另一个密码",
    "Write it into the address, or into the file ~/.pgpass.": "请把密码写进地址，或写进文件 ~/.pgpass。",
    "does not let this user in": "不允许这个用户登录",
    "Check the user and the address; the server’s administrator can grant access.": "请检查用户名和地址；权限由服务器管理员授予。",
    "has no such database": "没有这个数据库",
    "Check the name, or make it with: createdb NAME": "请检查名称，或新建：createdb NAME",
    "did not accept the connection": "没有接受连接",
    "Check the address after --database and that the server runs.": "请检查 --database 后的地址，并确认服务器在运行。",
    "The PostgreSQL server {1}: {2}.": "PostgreSQL 服务器{1}：{2}。",
  ]
}
